"""The edges: database, serial port, files, clock. Each implements a port of `services.ports`."""
