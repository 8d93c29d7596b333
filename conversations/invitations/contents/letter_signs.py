"""Recognises a text that somebody else wrote: a letter, a mail, the line of a calendar."""

from __future__ import annotations

import re
from functools import cache

from conversations.invitations.contents import form
from conversations.invitations.contents.day_patterns import dates
from conversations.invitations.contents.letter import Letter, read_letter
from conversations.invitations.contents.patterns import pattern, phrases, says
from conversations.invitations.posts import roles
from conversations.readers import MESSAGE, reader

_NAME_ALONE = re.compile(
    r"\s*(?:(?:[A-Z\u00c4\u00d6\u00dc][\w'-]+ ?){1,3},[ ]*\n"
    r"|[A-Z\u00c4\u00d6\u00dc][\w'-]+,? (?:it's|its|this is|hier ist|hier)\b)"
)  # "Alex Reed,", "Alex, it's Rita"
_LABELS = ("invited-when_labels", "invited-place_labels", "invited-role_labels", "invited-company_labels")
MOST_LINES = 8  # of an event, that hold its day
MOST_ABOVE = 12  # lines above a greeting
LONGEST_TITLE = 90  # characters of the title of an event
SHORTEST_LETTER = 40  # characters


@reader(MESSAGE, cut=True, as_typed=True)
def is_letter(text: str) -> bool:
    """Return whether a text looks as if somebody else wrote it: a letter, a mail, a line of a calendar.

    What people type about themselves is none, even if it speaks of an interview.
    """
    if len(text) < SHORTEST_LETTER:
        return False
    letter = read_letter(text)
    signs = (
        bool(_greets(text) or _NAME_ALONE.match(text))
        + bool(letter.signature or _closing_at_end(letter))
        + (_labels(text) > 1)
    )
    if _is_subject().match(text) or _is_event_text(letter) or (letter.quoted and says("invited-agrees", text)):
        return True
    named = _greets(text) or _names_somebody().match(text)
    signs += bool(form.join_link(text))
    signs += bool(_names_somebody().match(text)) and not _greets(text)
    addressed = says("invited-addresses", text) or bool((named or signs > 0) and speaks_of_interview(text))
    return addressed and not _is_own_story(text) and (signs > 0 or says("invited-invites", text))


@cache
def greeting() -> re.Pattern[str]:
    """Return a pattern for a greeting at the beginning, with the name in it."""
    return re.compile(
        r"\s*(?:(?-i:[A-Z\u00c4\u00d6\u00dc][\w'-]+),?[ ](?=\w+[ ]?(?:[,!\u2013-]|\n|$)))?"
        rf"(?:(?:{phrases('invited-greetings')})(?:[ ]+|(?=[,!\n]|$)))+(?:(?:mr|mrs|ms|herrn?|frau)\.?[ ])?"
        r"(?P<name>[A-Z\u00c4\u00d6\u00dc][\w'-]+(?:[ ][A-Z\u00c4\u00d6\u00dc][\w'-]+){0,2})?[ ]?"
        r"(?:[,!:\u2013-]|\n|$)",
        re.IGNORECASE,
    )


def _greets(text: str) -> bool:
    """Return whether a text greets somebody, perhaps below the name of who writes and the day."""
    return greeting().match(text) is not None or any(
        greeting().match(f"{line}\n") for line in text.split("\n")[:MOST_ABOVE] if line.strip()
    )


@cache
def _names_somebody() -> re.Pattern[str]:
    """Return a pattern for a greeting that a text goes on behind: "Hi Alex it's Dean"."""
    return re.compile(rf"\s*(?i:{phrases('invited-greetings')})[ ]+[A-Z\u00c4\u00d6\u00dc][\w'-]+(?![\w'-])")


@cache
def _is_subject() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:(?:{phrases('invited-subjects')}|{phrases('invited-headers')}|fwd?|wg|{phrases('invited-calendar_lines')})\s?:|-{{4,}})",
        re.IGNORECASE,
    )


def _closing_at_end(letter: Letter) -> bool:
    return (
        bool(letter.lines) and pattern("invited-closings").match(letter.lines[-1]) is not None and len(letter.lines) > 1
    )


def _labels(text: str) -> int:
    return sum(
        1
        for line in text.splitlines()[:60]
        if re.match(r"\s*[^\W\d_][^:\n]{0,30}:\s", line) and any(says(key, line.split(":")[0]) for key in _LABELS)
    )


def _is_event_text(letter: Letter) -> bool:
    """Return whether a text is an event of a calendar: a title with an interview, and a line that begins with a day."""
    lines = [line for line in letter.lines[:MOST_LINES] if line]
    is_title = len(lines) > 1 and len(lines[0]) <= LONGEST_TITLE and not lines[0].endswith((".", "!", "?", ","))
    return is_title and says("invited-interview", lines[0]) and any(map(dates().match, lines[1:]))


def _is_own_story(text: str) -> bool:
    """Return whether somebody speaks of themselves: "my interview", "I had", and greets nobody."""
    return not _greets(text) and not _names_somebody().match(text) and says("invited-own_words", text)


def speaks_of_interview(text: str) -> bool:
    """Return whether a text has a word for an interview, or one for meeting beside one for an application."""
    if says("invited-interview", text):
        return True
    meets = says("invited-meeting", text) or says("invited-phone", text) or bool(form.join_link(text))
    return meets and (says("invited-about_job", text) or _names_job(text))


def _names_job(text: str) -> bool:
    """Return whether a text speaks of somebody as what they are to work: "as a cook", "Sales Assistant (m/f/d)"."""
    return roles.MARKS.search(text) is not None or roles.job_named(text) != ""
