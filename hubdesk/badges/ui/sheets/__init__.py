"""Describes the sheets of an event: fields beside a picture of the page."""
