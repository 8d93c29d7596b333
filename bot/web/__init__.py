"""The HTTP server: the webhook, health and metrics."""
