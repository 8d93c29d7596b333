"""Keep searching: one line in the weekly check-in, with the competitors worth a look. It can be turned off."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.answers import clipped
from conversations.facts import Application, Person
from conversations.messages import Words, words

WELL = ("good", "great")
LOOKED_AT = 3
LONGEST = 120


def line(person: Person, waiting: Sequence[Application]) -> tuple[Words, ...]:
    """Return the line; it names the competitors noted after interviews that went well, of what waits or anywhere."""
    if not person.searching:
        return ()
    ids = {a.id for a in waiting}
    noted: list[str] = []
    for interview in sorted(person.interviews, key=lambda i: (i.application in ids, i.id), reverse=True):
        felt, said = interview.answers.get("felt"), interview.answers.get("competitors")
        if felt and felt.text in WELL and said and not said.skipped and said.text.strip():
            noted.append(clipped(" ".join(said.text.split()), LONGEST))
    looked_at = tuple(dict.fromkeys(noted))[:LOOKED_AT]
    if not looked_at:
        return (words("check_in-keep_looking"),)
    names = tuple(words("check_in-competitor", names=names) for names in looked_at)
    return (words("check_in-competitors", competitors=names),)
