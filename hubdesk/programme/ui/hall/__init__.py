"""The display in the hall: a window for a second screen that tells what is on and what is next."""
