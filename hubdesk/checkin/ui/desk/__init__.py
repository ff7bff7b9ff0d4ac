"""The check-in page: a scan or a name, a verdict, and what happened before."""
