"""The threads of a ladder, told to people and machines."""
