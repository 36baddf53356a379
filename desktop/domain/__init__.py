"""What the desk is about, pure: standard library only, no I/O, no clock, no thread."""
