"""Runs one client's notebooks with papermill and publishes what they found."""
