"""How the bar moved: each module looks for one way in which an answer can ask for more or for less."""
