"""Threads without Qt: one worker around one bounded inbox."""
