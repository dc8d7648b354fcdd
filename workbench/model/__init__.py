"""Model: the frozen frames and rows that intake, scoring and findings share."""
