"""What is measured, a module each. Each offers `measure(session) -> rows`, and is run in a process of its own."""
