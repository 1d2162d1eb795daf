"""Lists of statements that agree with each other, for the examples of rules that learn from the whole document."""

SECOND = "- You plan.\n- You build the tools.\n- You test the tools.\n- You mend the tools.\n- You run the rota.\n"
"""Five statements to the reader."""

THIRD = "- Plans the week.\n- Builds the tools.\n- Tests the tools.\n- Mends the tools.\n- Runs the rota.\n"
"""Five statements in the third person."""
