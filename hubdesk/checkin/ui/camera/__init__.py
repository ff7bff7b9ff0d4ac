"""The camera of the desk: badges that are held up to it are scans, as any other."""
