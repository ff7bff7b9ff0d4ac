"""The window that holds all pages, and how the program starts and ends."""
