"""The server for chat assistants: they can read, review and revise ladders, but apply only what the judge accepts."""
