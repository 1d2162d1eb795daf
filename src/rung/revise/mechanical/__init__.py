"""The author that is always there: picks, merges and trims the words of the source by rules, one operation a file."""
