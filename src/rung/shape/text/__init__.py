"""Running text to marks: which lines open levels, which name categories, and what is said below them."""
