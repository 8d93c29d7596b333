"""What other readers are for is not taken for an invitation: plain words, and stories told in one go."""

from __future__ import annotations

from conversations.invitations.contents.letter_signs import is_letter
from tests.case_files import objects, table


def test_plain_words_are_no_invitation() -> None:
    """Whatever people type about themselves, in either language, is left to the reader of plain words."""
    assert [row["where"] for row in table("plain_words.tsv") if any(map(is_letter, row.values()))] == []


def test_a_story_told_in_one_go_is_no_invitation() -> None:
    """A long debrief speaks of the interview, of days and of people, and is left to the reader of stories."""
    assert [story["where"] for story in objects("rambles.jsonl") if is_letter(story["text"])] == []
