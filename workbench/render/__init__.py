"""Exhibits drawn: charts for notebooks, slides, pages and sheets."""
