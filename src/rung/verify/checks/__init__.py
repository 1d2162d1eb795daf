"""What the judge asks of a proposal, one question a file; no check knows another."""
