"""The panel in which people are put into a session and taken out."""
