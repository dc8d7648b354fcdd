"""Scoring of the four diagnostics: frames in, results out, no disk and no clock."""
