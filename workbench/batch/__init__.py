"""Runs many clients, each in a process of its own; one failure takes no other client along."""
