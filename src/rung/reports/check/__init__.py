"""The result of `rung check` as values and as a page; a package, so that looking for reports doesn't load it."""
