"""The words of the command line on printed programmes."""

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
