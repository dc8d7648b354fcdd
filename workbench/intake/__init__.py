"""Files in, validated frames out: every fault carries its file and its line or cell, and all faults come at once."""
