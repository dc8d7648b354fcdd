"""Executed notebooks turned into what a client reads."""
