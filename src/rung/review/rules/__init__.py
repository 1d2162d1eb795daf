"""Every rule, one file each, in a folder per family."""
