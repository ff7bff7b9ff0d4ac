"""How a person's names are put together."""


def full_name(given_name: str | None, family_name: str | None) -> str:
    """Given name and family name with a space between them; empty when there is neither."""
    return " ".join(name for name in (given_name, family_name) if name)
