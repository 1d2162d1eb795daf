"""Two drafts of a ladder side by side: which level became which, which statement became which, how its bar moved."""
