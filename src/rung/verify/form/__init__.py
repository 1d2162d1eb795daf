"""The form that an answer must have: each module looks at one side of it."""
