"""The HTML page of a whole ladder; a package, so that looking for writers doesn't load it."""
