"""Sticks, folders and servers that bundles are carried to, each proven by reading back. Source: bundle.md."""
