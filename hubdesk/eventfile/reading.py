"""What can be asked for rows: an open event file, or an act in the making."""

from collections.abc import Sequence
from typing import Protocol

from hubdesk.eventfile.writing import Row, Scalar


class Reader(Protocol):
    """An event file or a `Writing`: a query that both can answer takes either."""

    def rows(self, sql: str, parameters: Sequence[Scalar] = (), /) -> list[Row]:
        """What a query finds."""
