"""What a user can do with a ladder, and the one place where the parts are put together."""
