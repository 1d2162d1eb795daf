"""Where ladders are kept with their history: the protocol of all stores, and a store in memory."""
