"""HubDesk runs an event's reception from one file."""

__version__ = "0.1.0"
