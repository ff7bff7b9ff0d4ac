"""Who is coming: people, organisations, delegations, and the lists they arrive in."""
