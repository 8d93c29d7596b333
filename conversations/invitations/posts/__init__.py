"""Which post an invitation is about: the company and the role."""
