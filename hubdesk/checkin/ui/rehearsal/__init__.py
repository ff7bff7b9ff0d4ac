"""The window of a rehearsal: stripes around everything, people who come by themselves, a report."""
