"""The author at the other end of a chat window: a prompt to copy, and an answer to paste back."""
