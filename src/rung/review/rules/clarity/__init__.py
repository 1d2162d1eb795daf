"""Is it clear."""
