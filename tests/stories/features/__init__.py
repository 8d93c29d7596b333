"""One feature each, on the running bot."""
