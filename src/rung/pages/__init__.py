"""HTML pages: the templates, the one style sheet, and what fills them in; every page of rung is made here."""
