"""The delegations page: a card for each, who came of it, and what it is called."""
