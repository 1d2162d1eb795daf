"""The server for chat assistants: they read, check and revise ladders here, and can't hand over what isn't verified."""
