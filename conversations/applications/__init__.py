"""The list of applications, one card each, and what the employer replied."""
