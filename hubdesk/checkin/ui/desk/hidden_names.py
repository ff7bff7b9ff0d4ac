"""Names that visitors in the queue can't read: initials, until somebody is chosen."""


def initials(name: str) -> str:
    """The first letter of each word of a name, in any script: `A. R. G.`."""
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalnum())
