"""The desk: points, scans, verdicts, and who is inside."""
