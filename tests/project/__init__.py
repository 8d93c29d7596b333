"""The project's own files: documents, locks, the image."""
