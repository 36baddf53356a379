"""Photos named by number, for a bulk enrolment. Source: ui.md, People."""
