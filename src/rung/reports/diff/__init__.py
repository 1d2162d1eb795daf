"""What changed between two drafts, told to people and machines."""
