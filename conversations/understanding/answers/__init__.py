"""Short answers, understood by what was asked: "not yet", "ist raus", "I accept!"; and those that say nothing."""
