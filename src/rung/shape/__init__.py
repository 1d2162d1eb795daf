"""Makes a ladder of blocks: finds its levels, its categories and what is said of each.

The tests run the examples in the docstrings. There `line` and `page` stand for the lines of a Markdown page, `blocks`
for its blocks, `levels` and `candidates` for the lines of it that name levels, `grid` for the grid of a table (its
cells parted by a bar), and `data` for the tree of a YAML file.
"""
