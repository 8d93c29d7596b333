"""A story told in one go: its sentences, the questions that they belong to, and the facts in them."""
