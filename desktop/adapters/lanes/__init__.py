"""Several desks of one school, through PostgreSQL."""
