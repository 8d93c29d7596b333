"""The control routes under `/sandbox`, for the phone page and for tests."""
