"""The table of people: finding, filtering, sorting, columns, copying and typing into cells."""

from array import array

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit

from hubdesk.registration import custom_fields, service
from hubdesk.registration.ui.dragging import people_of
from hubdesk.registration.ui.people.filter_bar import ExtensionFilter
from hubdesk.registration.ui.people.model import PeopleModel
from hubdesk.registration.ui.people.page import PeoplePage
from tests.builders import add_person
from tests.registration.ui.people.conftest import names, value


def cell(page, row, key):
    model = page.people.model
    return model.index(row, model.column_of(key))


def edit(page, qtbot, row, key):
    table = page.people.table
    table.setCurrentIndex(cell(page, row, key))
    table.edit(cell(page, row, key))
    editors = [each for each in table.viewport().children() if each.isWidgetType()]
    return editors[-1]


def test_model_keeps_the_rules_of_models(people, event_file, preferences, qtbot):
    from hubdesk.registration.listing import PeopleFilter, ordered_rowids
    from hubdesk.registration.ui.people.columns import all_columns

    model = PeopleModel(event_file)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    columns = all_columns(event_file)

    model.set_columns(columns[:5])
    model.set_rowids(ordered_rowids(event_file, PeopleFilter(), "family_name"))
    model.append_rowids([1])
    model.refresh()
    model.set_rowids(array("q"))
    model.set_columns(columns)

    assert model.rowCount() == 0


def test_people_are_listed_by_family_name_with_a_count(page):
    assert names(page) == ["Álvarez", "Ruiz", "Tazi"]
    assert page.people._said.text() == "3 people"


def test_typing_in_the_search_finds_at_once(page, qtbot):
    qtbot.waitUntil(lambda: page.people.finder._search is not None)

    qtbot.keyClicks(page.people.filters.search, "taz")

    assert names(page) == ["Tazi"]
    page.people.filters.search.clear()
    assert names(page) == ["Álvarez", "Ruiz", "Tazi"]


def test_arabic_names_are_found_by_their_latin_spelling(page, qtbot):
    qtbot.waitUntil(lambda: page.people.finder._search is not None)

    page.people.filters.search.setText("رشيد")

    assert names(page) == ["Tazi"]


def test_letters_typed_in_the_table_go_to_the_search(page, qtbot):
    page.people.table.setFocus()

    qtbot.keyClicks(page.people.table, "r")

    assert page.people.filters.search.text() == "r"
    assert page.people.filters.search.hasFocus()


def test_arrow_down_goes_from_the_search_to_the_first_person(page, qtbot, people):
    qtbot.keyClick(page.people.filters.search, Qt.Key.Key_Down)

    assert page.people.table.selected_keys() == [people["alvarez"]]
    assert page.people.table.hasFocus()


def test_escape_clears_the_search_then_the_selection(page, qtbot):
    page.people.table.select_row(0)
    page.people.filters.search.setText("a")
    page.people.table.setFocus()

    qtbot.keyClick(page.people.table, Qt.Key.Key_Escape)
    assert page.people.filters.search.text() == ""

    qtbot.keyClick(page.people.table, Qt.Key.Key_Escape)
    assert page.people.table.selected_count() == 0


def test_filters_narrow_and_are_cleared(page, qtbot):
    filters = page.people.filters

    filters.categories.set_values(frozenset(["press", "speaker"]))
    assert names(page) == ["Ruiz", "Tazi"]
    filters.statuses.set_values(frozenset(["registered"]))
    assert names(page) == ["Ruiz"]
    assert filters.categories.text().startswith("Category: 2")

    filters.clear_button.click()
    assert len(names(page)) == 3
    assert not filters.clear_button.isVisible()


def test_filter_menus_say_how_many_have_each_value(page, qtbot):
    def offered():
        return [action.text() for action in page.people.filters.delegations._menu.actions()]

    qtbot.waitUntil(lambda: "Andaluza\t1" in offered())

    assert offered() == ["Andaluza\t1", "Marroquí\t1", "No delegation\t1"]


def test_filters_of_other_parts_are_offered(page, qtbot):
    page.add_filter(
        ExtensionFilter("no-phone", lambda: "No phone", "p.phone IS NULL", frozenset({"person"}))
    )

    page.people.filters.set_filter("no-phone", on=True)

    assert names(page) == ["Ruiz", "Tazi"]


def test_search_keeps_to_the_filters(page, qtbot):
    qtbot.waitUntil(lambda: page.people.finder._search is not None)
    page.people.filters.categories.set_values(frozenset(["press"]))

    page.people.filters.search.setText("r")

    assert names(page) == ["Tazi"]


def test_nobody_found_says_so_and_offers_to_clear(page, qtbot):
    qtbot.waitUntil(lambda: page.people.finder._search is not None)

    page.people.filters.search.setText("zzzzqqq")

    assert page.people._stack.currentWidget() is page.people._not_found


def test_empty_event_offers_to_import(open_event, preferences, qtbot):
    page = PeoplePage(open_event, preferences)
    qtbot.addWidget(page)

    with qtbot.waitSignal(page.import_requested):
        page.import_action.trigger()

    assert page.people._stack.currentWidget() is page.people._nobody


def test_clicking_a_header_sorts_and_is_remembered(page, preferences, qtbot, open_event):
    model = page.people.model
    page.people.table._on_header_clicked(model.column_of("given_name"))
    assert names(page) == ["Ruiz", "Álvarez", "Tazi"]

    page.people.table._on_header_clicked(model.column_of("given_name"))
    assert names(page) == ["Tazi", "Álvarez", "Ruiz"]

    again = PeoplePage(open_event, preferences)
    qtbot.addWidget(again)
    assert names(again) == ["Tazi", "Álvarez", "Ruiz"]


def test_chosen_columns_their_order_and_widths_are_remembered(page, preferences, qtbot, open_event):
    page.people._toggle_column("phone")
    page.people._toggle_column("category")
    header = page.people.table.horizontalHeader()
    header.moveSection(header.visualIndex(page.people.model.column_of("phone")), 0)
    page.people.table.setColumnWidth(page.people.model.column_of("organisation"), 333)
    page.people.table._remember_widths()

    again = PeoplePage(open_event, preferences)
    qtbot.addWidget(again)

    keys = again.people.table.visual_keys()
    assert keys[0] == "phone"
    assert "category" not in keys
    assert again.people.table.columnWidth(again.people.model.column_of("organisation")) == 333


def test_fields_of_this_event_can_be_columns(page, event_file, people, qtbot, open_event):
    hotel = []
    open_event.write(
        lambda file, operator: custom_fields.add_custom_field(file, operator, "Hotel"),
        hotel.append,
    )
    qtbot.waitUntil(lambda: bool(hotel))
    key = f"custom:{hotel[0]}"
    custom_fields.set_custom_value(event_file, "Ana", people["ruiz"], hotel[0], "Ritz")
    qtbot.waitUntil(lambda: any(column.key == key for column in page.people._columns))

    page.people._toggle_column(key)

    assert page.people.model.text(1, page.people.model.column_of(key)) == "Ritz"


def test_copying_gives_a_table_with_the_visible_columns(page, people):
    page.people.table.select_row(2)

    page.copy_action.trigger()

    header, row = QGuiApplication.clipboard().text().splitlines()
    assert header.split("\t")[:3] == ["Family name", "Given name", "Arabic name"]
    assert row.split("\t")[:3] == ["Tazi", "Rachid", "رشيد التازي"]


def test_typing_into_a_cell_changes_the_person(page, qtbot, event_file, people):
    editor = edit(page, qtbot, 1, "given_name")
    assert isinstance(editor, QLineEdit)
    editor.setText("Anabel")

    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: cell(page, 1, "given_name").data() == "Anabel")
    qtbot.waitUntil(lambda: value(event_file, people["ruiz"], "given_name") == "Anabel")


def test_organisation_typed_into_a_cell_is_added_by_name(page, qtbot, event_file, people):
    editor = edit(page, qtbot, 1, "organisation")
    editor.setText("bic euronova")

    qtbot.keyClick(editor, Qt.Key.Key_Return)

    expected = value(event_file, people["alvarez"], "organisation_id")
    qtbot.waitUntil(lambda: value(event_file, people["ruiz"], "organisation_id") == expected)


def test_status_is_chosen_from_a_list(page, qtbot, event_file, people):
    editor = edit(page, qtbot, 1, "status")
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(editor.findData("confirmed"))

    page.people.table.commitData(editor)

    qtbot.waitUntil(lambda: value(event_file, people["ruiz"], "status") == "confirmed")


def test_edit_of_a_cell_that_somebody_changed_meanwhile_is_refused_with_a_sentence(
    page, qtbot, event_file, people, notices
):
    editor = edit(page, qtbot, 1, "given_name")
    service.amend(event_file, "Luis", people["ruiz"], {"given_name": "Eva"})
    qtbot.wait(50)
    editor.setText("Anabel")

    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(notices))
    assert "Eva" in notices[0]
    assert value(event_file, people["ruiz"], "given_name") == "Eva"
    qtbot.waitUntil(lambda: cell(page, 1, "given_name").data() == "Eva")


@pytest.mark.parametrize(("key", "text"), [("email", "nobody"), ("category", "")])
def test_what_makes_no_sense_is_refused_and_shown_as_it_was(
    page, qtbot, event_file, people, notices, key, text
):
    person = page.people.model.person(0)

    page.edits.enter(person, key, text)

    qtbot.waitUntil(lambda: bool(notices))
    assert value(event_file, people["alvarez"], key) == person.fields[key]


def test_change_of_another_desk_is_shown_and_keeps_the_selection(page, qtbot, event_file, people):
    page.people.table.select_row(2)

    service.amend(event_file, "Luis", people["tazi"], {"family_name": "Aaz"})
    page.open_event.tables_changed.emit(frozenset({"person"}))

    qtbot.waitUntil(lambda: names(page)[0] == "Aaz")
    assert page.people.table.selected_keys() == [people["tazi"]]


def test_order_waits_while_somebody_types_into_a_cell(page, qtbot, event_file, people):
    editor = edit(page, qtbot, 1, "given_name")
    editor.setText("Anab")
    add_person(event_file, family_name="Aaa")

    page.people.order.work_out()
    assert editor.text() == "Anab"
    assert len(names(page)) == 3

    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_everybody_selected_stays_so_when_the_order_changes(page, qtbot, event_file):
    page.people.table.selectAll()
    add_person(event_file, family_name="Aaa")

    page.people.order.work_out()

    assert page.people.table.selected_count() == 4


def test_person_is_shown_even_if_a_filter_hides_them(page, people, qtbot):
    page.people.filters.categories.set_values(frozenset(["press"]))

    page.show_person(people["alvarez"])

    qtbot.waitUntil(lambda: page.people.table.selected_keys() == [people["alvarez"]])


def test_selected_people_are_dragged_by_their_keys(page, people, qtbot):
    table = page.people.table
    table.selectAll()
    dragged = []

    def look():
        dragged.extend(people_of(table.findChild(QDrag).mimeData()))

    QTimer.singleShot(0, table, look)
    table.startDrag(Qt.DropAction.CopyAction)

    qtbot.waitUntil(lambda: set(dragged) == set(people.values()))
    assert page.people.model.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
