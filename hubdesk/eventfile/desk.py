"""The name of this desk: what other people read beside what was recorded here."""

import os
import platform

DESK_VARIABLE = "HUBDESK_DESK"


def desk_name() -> str:
    """The desk's name: the setting, or else the computer's name."""
    return os.environ.get(DESK_VARIABLE, "").strip() or platform.node() or "desk"
