"""Every text of the window can be translated, and what translators get is up to date."""

import shutil
import xml.etree.ElementTree as ET

import pytest
import translation_files
import window_texts
from PySide6.QtCore import QCoreApplication, QTranslator

SOURCES = translation_files.sources()
ENGLISH = translation_files.FOLDER / "hubdesk_en.ts"
LANGUAGES = sorted(translation_files.FOLDER.glob("hubdesk_*.ts"))
SAME_IN_EVERY_LANGUAGE = {"HubDesk", "UTC"}


def by_name(path):
    return str(path.relative_to(translation_files.ROOT))


def messages(path):
    """(context, source) → the translation's element."""
    return {
        (context.findtext("name"), message.findtext("source")): message
        for context in ET.parse(path).iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("path", SOURCES, ids=by_name)
def test_words_go_to_the_screen_through_translation_alone(path):
    found = [
        f"{text.line}: {text.text!r}"
        for text in window_texts.untranslated(path)
        if text.text not in SAME_IN_EVERY_LANGUAGE
    ]

    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=by_name)
def test_what_is_translated_is_a_literal_that_translators_get(path):
    known = messages(ENGLISH)
    found = list(window_texts.translated(path))

    assert [f"line {text.line}" for text in found if not text.text or not text.context] == []
    missing = [text.text for text in found if (text.context, text.text) not in known]
    assert missing == [], "run make translations"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_translators_files_are_up_to_date(path, tmp_path):
    fresh = tmp_path / path.name
    shutil.copy(path, fresh)

    translation_files.update(fresh, path.stem.partition("_")[2])

    assert fresh.read_text(encoding="utf-8") == path.read_text(encoding="utf-8"), (
        "run make translations"
    )


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_what_the_window_reads_is_compiled_from_the_translators_files(path, tmp_path):
    fresh = tmp_path / "fresh.qm"

    translation_files.release(path, fresh)

    assert fresh.read_bytes() == path.with_suffix(".qm").read_bytes(), "run make translations"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_translations_keep_the_places_that_are_filled_in(path):
    for (_, source), message in messages(path).items():
        forms = [form.text or "" for form in message.iter("numerusform")]
        for translation in forms or [message.findtext("translation") or ""]:
            for place in window_texts.places(source) if translation else ():
                assert place in translation, source


def test_english_says_one_of_whatever_is_counted():
    for (_, source), message in messages(ENGLISH).items():
        if message.get("numerus") == "yes":
            one, many = (form.text for form in message.iter("numerusform"))

            assert one, source
            assert many, source
            assert "(s)" not in one + many, source


def test_counted_things_are_said_in_the_singular_and_the_plural(qapp):
    translator = QTranslator()
    assert translator.load(str(ENGLISH.with_suffix(".qm")))
    qapp.installTranslator(translator)
    counted = [
        (key, [form.text for form in message.iter("numerusform")])
        for key, message in messages(ENGLISH).items()
        if message.get("numerus") == "yes"
    ]

    said = [
        [QCoreApplication.translate(context, source, "", number) for number in (1, 2)]
        for (context, source), _ in counted
    ]

    qapp.removeTranslator(translator)
    assert said == [[one.replace("%n", "1"), many.replace("%n", "2")] for _, (one, many) in counted]
    assert said
