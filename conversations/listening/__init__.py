"""What is typed outside a question: said back as it was understood, and carried out on one tap."""
