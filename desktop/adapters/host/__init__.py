"""This computer itself: its disks, its ports' rights, the libraries and versions of what runs on it. Looks only."""
