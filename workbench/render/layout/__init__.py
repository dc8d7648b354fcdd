"""Layouts as plain data, in points: boxes, texts, tables and charts, before any program draws them."""
