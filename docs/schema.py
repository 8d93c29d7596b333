# ruff: noqa: INP001 - a script, not a package
"""Writes the schema of the JSON export anew, after a change of the facts: `.venv/bin/python docs/schema.py`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.files.exports import schema

FILE = Path(__file__).parent / "export.schema.json"

if __name__ == "__main__":
    FILE.write_text(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
