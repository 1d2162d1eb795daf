"""What changed between two drafts, as text, JSON and a page."""
