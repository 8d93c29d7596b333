"""What other readers are for is not taken for an invitation: plain words, and stories told in one go."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from conversations.invitations.contents.letter_signs import is_letter

CASES = Path(__file__).parents[2] / "cases"


def test_plain_words_are_no_invitation() -> None:
    """Whatever people type about themselves, in either language, is left to the reader of plain words."""
    lines = [line for line in (CASES / "plain_words.tsv").read_text().splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [cell for row in rows for cell in row if is_letter(cell.replace("\\n", "\n"))] == []


def test_a_story_told_in_one_go_is_no_invitation() -> None:
    """A long debrief speaks of the interview, of days and of people, and is left to the reader of stories."""
    stories = [json.loads(line)["text"] for line in (CASES / "rambles.jsonl").read_text().splitlines()]
    assert [story for story in stories if is_letter(story)] == []
