"""Can it be acted on and observed?"""
