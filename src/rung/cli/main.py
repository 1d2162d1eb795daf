"""The command group; each command lives in a file of its own and is imported when it is called."""


def main() -> None:
    """Run the command line."""
