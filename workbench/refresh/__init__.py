"""Brings a hand-edited deck to a new run and keeps every edit: the deck as made, as edited and as it is now, merged."""
