"""What is said twice in a ladder, level against level, told to people and machines."""
