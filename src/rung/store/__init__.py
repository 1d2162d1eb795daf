"""Where ladders are kept with their history: the protocol that every store fulfils, and one that lives in memory."""
