"""The rule engine and the rules."""
