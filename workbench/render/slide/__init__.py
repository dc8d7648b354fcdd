"""Slides: plain specifications of slides in, a valid, clean and reproducible .pptx out; python-pptx stays in here."""
