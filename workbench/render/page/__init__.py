"""Pages set by typst: the report, and slide thumbnails for a run's index."""
