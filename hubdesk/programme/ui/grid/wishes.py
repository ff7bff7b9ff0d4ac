"""What can be done with chosen sessions, besides moving them."""

from enum import Enum


class Wish(Enum):
    """Something that keys, menus and buttons ask for."""

    ENROL = "enrol"
    UNSCHEDULE = "unschedule"
    LOCK = "lock"  # or unlock, if all are locked
    SWAP = "swap"
    COPY_TO_ALL = "copy_to_all"  # rooms
    DELETE = "delete"
