"""The texts that the person sends, and what they are made of."""
