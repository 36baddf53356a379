"""The terminal link, version 1, sans-IO, for both roles (PC and terminal). Source: terminal-link.md."""
