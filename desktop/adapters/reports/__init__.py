"""Statements as files: what the provider sends, and workbooks of ours."""
