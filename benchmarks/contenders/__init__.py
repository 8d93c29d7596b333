"""The bots that Afterword is compared with, each written as an experienced user of its libraries would write it.

Each runs as a process, `python -m benchmarks.contenders.<name>`, with the settings BOT_TOKEN, BOT_API_URL and DATA_DIR.
"""
