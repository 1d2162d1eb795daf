"""The HTML page of a whole ladder; in a package of its own, since finding the writers must not load what escapes HTML."""
