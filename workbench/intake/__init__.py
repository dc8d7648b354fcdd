"""Files of a client in, validated frames out; every fault with its place."""
