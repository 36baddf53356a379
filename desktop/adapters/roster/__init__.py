"""A school's roster files, in. Source: cli.md, `people import`."""
