"""How two statements relate: candidates, scales, the relation model, threads."""
