"""Words and patterns of languages, as data."""
