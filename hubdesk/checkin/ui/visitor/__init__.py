"""The screen before the visitor: a greeting in their language, and where they go next."""
