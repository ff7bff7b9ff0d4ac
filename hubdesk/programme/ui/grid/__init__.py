"""Rooms × time: where sessions are seen, dragged, drawn, and moved by keys."""
