"""Stories: the real bot, the real stand-in, lived through from outside."""
