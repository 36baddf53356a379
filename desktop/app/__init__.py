"""Composition roots: a running desk, with a window or without. The only files that know both sides."""
