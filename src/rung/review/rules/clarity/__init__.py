"""Is it clear?"""
