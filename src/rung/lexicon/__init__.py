"""Facts about English: strings in, values out. Knows nothing of ladders."""
