"""What `rung check` found, as values and as a page; apart, so that finding the reports loads no more than it must."""
