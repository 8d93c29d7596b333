"""What the operator decides: who may use the bot, how much of the processor one person gets, and commands."""
