"""The control routes under `/sandbox`, which the phone page and the tests use."""
