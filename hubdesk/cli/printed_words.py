"""The words of the command line on printed programmes."""

from hubdesk.checkin.printing.words import SheetWords
from hubdesk.programme.printing.words import PrintedWords

ENGLISH = PrintedWords(
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
    day="{weekday} {day} {month} {year}",
    page="Page {page} of {pages}",
    kinds={
        "plenary": "Plenary",
        "presentation": "Presentation",
        "training": "Training",
        "visit": "Visit",
        "meeting_round": "Meeting round",
        "ceremony": "Ceremony",
        "break": "Break",
        "blocker": "Blocked",
    },
    roles={"speaker": "Speaker", "chair": "Chair", "interpreter": "Interpreter"},
    waiting="On the waiting list",
    no_room="No room yet",
    no_time="No time yet",
)  # fmt: skip

ENGLISH_SHEETS = SheetWords(
    printed=ENGLISH,
    sheet="Sheet",
    row="Row",
    name="Name",
    organisation="Organisation",
    email="E-mail",
    signature="Signature",
    time_in="Time in",
    time_out="Time out",
    walk_ins="Not on the list",
    no_delegation="Without a delegation",
    how_to_enter="Afterwards: check-in page, Ctrl+E – type the rows with their times"
    " (3-17 9:05, 3-18 9:10), or scan their codes.",
)
