"""The parts of the fictional sample client, Halden Rail."""
