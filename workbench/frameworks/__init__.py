"""Framework packs: assessment content as data, loaded and checked."""
