"""Published statistics, each with formula and reference."""
