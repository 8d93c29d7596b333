"""The bots that Afterword is measured beside, each as an able user of its libraries would write it.

Each is a process of its own, `python -m benchmarks.contenders.<name>`, told by BOT_TOKEN, BOT_API_URL and DATA_DIR.
"""
