"""What pages wish of one another: the frame brings them together, they do not know each other."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hubdesk.checkin import points
from hubdesk.checkin.scanner_probe import is_probe
from hubdesk.checkin.ui import filters as check_in_filters
from hubdesk.checkin.ui.session_point import SessionPointBox
from hubdesk.checkin.ui.visitor.screen import VisitorScreen
from hubdesk.programme.places import find_leg
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.shell.pages import (
    BADGES,
    CHECK_IN,
    DELEGATIONS,
    EVACUATION,
    IMPORT,
    LIVE,
    PEOPLE,
    PROGRAMME,
    SCANNER_TEST,
    has_page,
)

if TYPE_CHECKING:
    from hubdesk.qt.page import Page
    from hubdesk.shell.event_frame import EventFrame


_TOLD_THE_POINT = (DELEGATIONS, LIVE, EVACUATION)


class Wiring(QObject):
    """Connects the pages of one frame."""

    def __init__(self, frame: "EventFrame") -> None:
        super().__init__(frame)
        self._frame = frame
        self._visitor: VisitorScreen | None = None
        self._point: tuple[str | None, Any, str | None] | None = None

    def connect_page(self, name: str, page: "Page") -> None:
        """Connect a page that was just made, by the wishes it has."""
        for wish, answer in (
            ("import_requested", partial(self._show, IMPORT)),
            ("check_in_requested", self._check_in),
            ("print_requested", self._print),
            ("people_requested", self._show_people),
            ("person_requested", self._show_person),
            ("point_changed", self._on_point_changed),
            ("scanner_test_requested", partial(self._show, SCANNER_TEST)),
            ("closed", self._frame.show_former_page),
            ("language_changed", self._frame.anew_requested.emit),
            ("role_requested", self._frame.access.sheet.ask_role),
            ("kiosk_requested", self._frame.access.toggle_kiosk),
            ("probe_scanned", self._tell_of_probe),
            ("visitor_screen_requested", self._toggle_visitor_screen),
            ("sheets_requested", self._describe_sheets),
        ):
            signal = getattr(page, wish, None)
            if signal is not None:
                signal.connect(answer)
        if name == CHECK_IN:
            self._add_visitor_screen(page)
            self._frame.desk_printing.connect_desk(page)
        if name == DELEGATIONS:
            self._frame.desk_printing.connect_groups(page)
        if name in _TOLD_THE_POINT:
            self._tell_point(page)
        if name == PEOPLE:
            self._extend_people(page)
        if name == PROGRAMME:
            self._extend_programme(page)

    def take_scan(self, text: str) -> None:
        """Answer a scan, whatever page is seen; a scanner under test is only judged."""
        if self._frame.current_page == SCANNER_TEST:
            page: Any = self._frame.page(SCANNER_TEST)
            page.take_scan(text)
        elif is_probe(text):
            self._tell_of_probe()
        elif has_page(CHECK_IN):
            page = self._frame.page(CHECK_IN)
            if self._frame.current_page != CHECK_IN:
                self._frame.show_page(CHECK_IN)
            page.take_scan(text)

    def _tell_of_probe(self) -> None:
        words = self.tr(
            "The scanner works: that was a code of its test sheet. Nothing was recorded."
        )
        more = partial(self._show, SCANNER_TEST)
        self._frame.notify(Notice(words, NoticeKind.SUCCESS, self.tr("Test your scanner"), more))

    def show_person(self, person_id: str) -> None:
        """Show what is known of somebody."""
        self._show_person(person_id)

    def import_lists(self, paths: list[Path]) -> None:
        """Show the import of these lists."""
        page = self._show(IMPORT)
        if page is not None:
            page.take_lists(paths)

    def _show(self, name: str) -> Any:
        if has_page(name):
            refused = self._frame.access.refuses(name)
            return None if refused else self._frame.show_page(name)
        words = self.tr("The window has no page for this yet; use the command “hubdesk {command}”.")
        self._frame.notify(Notice(words.format(command=name), NoticeKind.WARNING))
        return None

    def _show_people(self, delegation_id: str | None = None) -> None:
        page = self._show(PEOPLE)
        if page is not None and delegation_id is not None:
            page.people.filters.show_delegation(delegation_id)

    def _show_person(self, person_id: str) -> None:
        page = self._show(PEOPLE)
        if page is not None:
            page.show_person(person_id)

    def _print(self, people: list[str] | None = None, *, new_code: bool = False) -> None:
        page = self._show(BADGES)
        if page is not None and people:
            page.choose_people(list(people), new_code=new_code)

    def _describe_sheets(self) -> None:
        page = self._show(BADGES)
        if page is not None:
            page.editors.open_sheets()

    def _extend_people(self, page: Any) -> None:
        """Show on the people page what badges and check-in know; it knows neither."""
        # loaded with the page, or the desk would wait for the PDF writer
        from hubdesk.badges.handing import NOT_HANDED_OUT  # noqa: PLC0415
        from hubdesk.badges.holders import NOT_PRINTED  # noqa: PLC0415
        from hubdesk.badges.ui import filters as badge_filters  # noqa: PLC0415
        from hubdesk.badges.ui.person_badges import PersonBadges  # noqa: PLC0415
        from hubdesk.badges.ui.photo_section import PhotoSection  # noqa: PLC0415
        from hubdesk.registration.ui.people.filter_bar import ExtensionFilter  # noqa: PLC0415
        from hubdesk.shell.photo_taking import PhotoTaking  # noqa: PLC0415

        badges = PersonBadges(self._frame.open_event)
        badges.print_requested.connect(self._print)
        badges.new_code_requested.connect(partial(self._print, new_code=True))
        photo = PhotoSection(self._frame.open_event)
        PhotoTaking(photo, self._frame.preferences)
        page.add_section(self.tr("Photo"), photo)
        page.add_section(self.tr("Badges"), badges)
        for extension in (
            ExtensionFilter(
                badge_filters.NOT_PRINTED_NAME,
                badge_filters.not_printed_label,
                NOT_PRINTED,
                badge_filters.TABLES,
            ),
            ExtensionFilter(
                badge_filters.NOT_HANDED_OUT_NAME,
                badge_filters.not_handed_out_label,
                NOT_HANDED_OUT,
                badge_filters.HANDING_TABLES,
            ),
            ExtensionFilter(
                check_in_filters.NOT_ARRIVED_NAME,
                check_in_filters.not_arrived_label,
                check_in_filters.NOT_ARRIVED,
                check_in_filters.TABLES,
            ),
        ):
            page.add_filter(extension)

    def _extend_programme(self, page: Any) -> None:
        """Show in the panel of a session whether people are scanned there; give legs a door."""
        page.side.session.add_section(SessionPointBox(self._frame.open_event))
        page.side.places.leg_added.connect(self._on_leg_added)

    def _on_leg_added(self, leg_id: str) -> None:
        self._frame.open_event.write(
            lambda file, operator: points.add_point(
                file, operator, find_leg(file, leg_id).name, leg_id
            )
        )

    def _add_visitor_screen(self, page: Any) -> None:
        self._visitor = VisitorScreen(page)

    def _toggle_visitor_screen(self) -> None:
        self._frame.page(CHECK_IN)  # which has it
        if self._visitor is not None:
            self._visitor.toggle()

    def _check_in(self, person_id: str) -> None:
        page = self._show(CHECK_IN)
        if page is not None:
            page.check_in_person(person_id)

    def _on_point_changed(self, point: tuple[str | None, Any, str | None]) -> None:
        self._point = point
        self._frame.state_bar.set_point(point[2])
        for name in _TOLD_THE_POINT:
            if (page := self._frame.made_page(name)) is not None:
                self._tell_point(page)

    def _tell_point(self, page: Any) -> None:
        if self._point is not None:
            page.set_point(self._point[0], self._point[1])
