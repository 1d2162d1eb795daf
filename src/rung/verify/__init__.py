"""Whether a proposal keeps what stood there: the judge, which doesn't know the author."""
