"""Use cases. They see ports (`ports.py`), never devices; they run on the `core` thread."""
