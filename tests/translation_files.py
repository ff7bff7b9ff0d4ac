"""Makes what translators fill in, and what the window reads: `python tests/translation_files.py`.

`resources/translations/hubdesk_LANGUAGE.ts` gets every text of the window's sources; a new language
begins with an empty file of that name. English is in the sources; its own file holds the plurals,
which are proposed here and then read by a person: what is filled in stays.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import window_texts

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
WINDOW = {"ui", "qt", "shell"}

# of the word that is counted and of what depends on it, the singular
_SINGULARS = {
    "people": "person", "are": "is", "were": "was", "have": "has", "do": "does", "stay": "stays",
    "wait": "waits", "get": "gets", "need": "needs",
    "them": "it", "they": "it", "their": "its", "these": "this", "those": "that",
}  # fmt: skip


def sources() -> list[Path]:
    """The files that may have text for the screen."""
    return sorted(
        path
        for path in (ROOT / "hubdesk").rglob("*.py")
        if WINDOW & set(path.relative_to(ROOT).parts)
    )


def update(path: Path, language: str) -> None:
    """Bring a language's file up to date with the sources; what is translated is kept."""
    with tempfile.TemporaryDirectory() as scratch:
        texts = Path(scratch) / "texts.cpp"
        texts.write_text(plain_calls(), encoding="utf-8")
        _run(
            "lupdate", "-silent", "-locations", "none", "-sort-messages",
            "-source-language", "en", "-target-language", language,
            *(["-no-obsolete"] if language == "en" else []), str(texts), "-ts", str(path),
        )  # fmt: skip
    if language == "en":
        path.write_text(with_plurals(path.read_text(encoding="utf-8")), encoding="utf-8")


def plain_calls() -> str:
    """All texts as C++, which lupdate knows best: in Python it misses `translate`'s plurals."""
    found = {
        f"QCoreApplication::translate({_quoted(text.context)}, {_quoted(text.text)}, "
        f"{_quoted(text.comment)}{', n' * text.counted});"
        for source in sources()
        for text in window_texts.translated(source)
    }
    return "\n".join(sorted(found))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def release(path: Path, compiled: Path) -> None:
    """Compile a language's file into what Qt reads."""
    _run("lrelease", "-silent", str(path), "-qm", str(compiled))


def with_plurals(text: str) -> str:
    """Propose the English plurals that a file has not yet."""
    empty = re.compile(
        r"(<source>(?P<source>[^<]*)</source>\s*(?:<comment>[^<]*</comment>\s*)?)"
        r'<translation type="unfinished">(?P<space>\s*)<numerusform></numerusform>\s*'
        r"<numerusform></numerusform>(?P<end>\s*)</translation>"
    )

    def filled(match: re.Match[str]) -> str:
        many = match["source"].replace("(s)", "s")
        forms = match["space"].join(
            f"<numerusform>{form}</numerusform>" for form in (singular(many), many)
        )
        return f"{match[1]}<translation>{match['space']}{forms}{match['end']}</translation>"

    return empty.sub(filled, text)


def singular(many: str) -> str:
    """A proposal for what a text says of one: %n rows were read -> %n row was read."""
    before, number, after = many.partition("%n")
    words = re.split(r"(\w+)", after)
    for at, word in enumerate(words):
        if "of the" in after[:8] and at <= 5:  # one of the people is
            continue
        if word in _SINGULARS:
            words[at] = _SINGULARS[word]
        elif at <= 3 and re.search(r"[^su]s$", word):  # the noun, or one after an adjective
            words[at] = re.sub(r"ies$", "y", word) if word.endswith("ies") else word[:-1]
    return before + number + "".join(words)


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, cwd=ROOT)
    if done.returncode or "warning" in done.stderr.lower():
        sys.exit(f"{tool}: {done.stdout}{done.stderr}")


def main() -> None:
    for path in {*FOLDER.glob("hubdesk_*.ts"), FOLDER / "hubdesk_en.ts"}:
        update(path, path.stem.partition("_")[2])
        release(path, path.with_suffix(".qm"))


if __name__ == "__main__":
    main()
