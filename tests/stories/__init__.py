"""Stories: end-to-end tests of the real bot and the real stand-in."""
