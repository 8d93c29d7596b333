"""How a conversation runs: steps, questions, and the data that buttons carry."""
