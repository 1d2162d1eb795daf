"""Structure and gaps."""
