"""CommonMark by markdown-it, with places; a package of its own, so that finding the formats does not load it."""
