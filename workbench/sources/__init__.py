"""Data files as values that know where they were written, and models that place what they refuse."""
