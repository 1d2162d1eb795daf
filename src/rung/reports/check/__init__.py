"""What `rung check` answers, as values; in a package of its own, since finding the reports must not load msgspec."""
