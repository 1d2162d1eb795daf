"""The language server: findings while somebody types, in any editor."""
