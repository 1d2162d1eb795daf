"""The language server: findings while you type, in any editor."""
