"""Keys: where the database's key lies and how it gets there."""
