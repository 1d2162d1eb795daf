"""HTML pages: their templates, the style sheet, and the types of the values that fill them."""
