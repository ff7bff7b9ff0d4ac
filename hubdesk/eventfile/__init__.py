"""The one SQLite file that holds an event, its journal, and the way back."""
