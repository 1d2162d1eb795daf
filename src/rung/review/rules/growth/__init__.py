"""How a ladder rises from level to level: where it stands still, falls back, leaps or mixes its measures."""
