"""Is it fair to everyone who reads it?"""
