"""The window's part of the desk: check-in, walk-ins, delegations."""
