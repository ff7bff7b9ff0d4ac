"""The page of the points: their rules, a simulator, and what the desk does next."""
