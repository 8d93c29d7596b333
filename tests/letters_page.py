"""Writes the letters of all cases side by side, to be read as the hiring manager: `make letters`.

Each topic is typed at its question of a debrief, in a chat with the bot's two functions. Companies, roles and people
change from row to row; so do the channels. What was asked about is shown with its question, and then, as the person
may, used as it is.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from conversations.facts import Answer, Channel, Note, Person
from conversations.letters import new_time, offers
from conversations.letters.closing import feedback_request, for_reference, kind_reply, to_recruiter, withdrawal
from conversations.letters.follow_up import Draft, follow_up
from conversations.letters.review import word_count
from conversations.letters.thank_you import draft_thank_you
from conversations.letters.topics import read_topic
from conversations.words import Reader, copyable
from tests.case_files import table
from tests.people import Seeker, at

POSTS = {
    "en": (
        "Acme, Data analyst",
        "St Brannoc's, nurse",
        "Globex Logistics, forklift driver",
        "the KLB",
        "Beanhouse, barista",
    ),
    "de": (
        "Kita Sonnenblick, Erzieherin",
        "Spedition Rasch, Disponentin",
        "Nordbank",
        "Klinik am See, Pflegefachkraft",
    ),
}
MET = {
    "en": ("Maria Keller maria@acme.example", "Priya and Tom", "Dr. Osei", "", "Anna, Ben, Carla"),
    "de": ("Frau Keller", "Maria Keller", "Frau Keller und Herr Baumann", "Dr. Sabine Holm", ""),
}
STRENGTHS = {
    "en": ("ten years of night shifts", "", "patience with angry callers", "a clean driving record"),
    "de": ("zehn Jahre Erfahrung in der Pflege", "", "viel Geduld", "einen Staplerschein"),
}
SIGNED = {"en": "Sam Okoro", "de": "Sam Berger"}
WAYS = (
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.EMAIL,
    Channel.PHONE,
    Channel.LINKEDIN,
    Channel.HANDWRITTEN,
    Channel.RECRUITER,
)


STYLE = """<style>
body { font: 15px sans-serif }
td { vertical-align: top; border-top: 1px solid #ccc; padding: 8px; max-width: 36em }
pre { white-space: pre-wrap; font: inherit }
</style>"""


class Row(NamedTuple):
    """One letter: what was typed, its verdict, what the bot asked, the letter."""

    typed: str
    verdict: str
    asked: str
    letter: str


def cases() -> Iterator[tuple[str, str]]:
    """Yield the language and the typed phrase of each row."""
    for row in table("topics.tsv"):
        yield row["language"], row["typed"]


def topic_typed(language: str, typed: str, *, post: str, met: str) -> tuple[Seeker, str]:
    """Return somebody who typed this topic in a debrief, and what the bot asked about it; "" when it asked nothing."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language)
    seeker.person = replace(seeker.person, signature=SIGNED[language])
    seeker.says("/debrief").says(post)
    interview = seeker.person.interviews[-1].id
    seeker.taps_data(f"debrief:{interview}:set:began:202606081000").taps_data(f"debrief:{interview}:set:route:direct")
    for step in ("felt", "went_well", "trouble"):
        seeker.taps_data(f"debrief:{interview}:skip:{step}")
    seeker.says(typed)
    asked = seeker.sees if seeker.person.interviews[-1].answers["topic"].reopened else ""
    if asked:
        seeker.taps_data(f"debrief:{interview}:set:topic:as_it_is").taps_data(f"debrief:{interview}:set:topic:put_in")
    if met:
        seeker.says(met)
    else:
        seeker.taps_data(f"debrief:{interview}:skip:met")
    return seeker.taps_data(f"debrief:{interview}:set:decide_on:unsaid"), asked


def note(seeker: Seeker, strength: str, channel: Channel) -> str:
    """Return the note of their last interview with its subject line, with a strength, by one channel."""
    interview = seeker.person.interviews[-1]
    if strength:
        interview = replace(interview, notes=(Note(strength=Answer(strength)),))
    by_hand = channel is Channel.HANDWRITTEN
    interview = replace(interview, handwritten=by_hand, note_channel=Channel.EMAIL if by_hand else channel)
    person = seeker.person.with_interview(interview)
    return whole(person, draft_thank_you(person, interview))


def whole(person: Person, draft: Draft) -> str:
    """Return a letter below its subject line."""
    reader = Reader.of_letters(person)
    return "\n\n".join(copyable(part, reader) for part in (draft.subject, draft.body) if part)


def thank_yous() -> Iterator[Row]:
    """Yield a thank-you for each row of the cases."""
    turn = {language: (cycle(POSTS[language]), cycle(MET[language]), cycle(STRENGTHS[language])) for language in POSTS}
    ways = cycle(WAYS)
    for language, typed in cases():
        posts, met, strengths = turn[language]
        seeker, asked = topic_typed(language, typed, post=next(posts), met=next(met))
        channel = next(ways)
        phrase = read_topic(typed, language)
        verdict = f"{phrase.verdict} {phrase.reason or ''} ({channel})"
        yield Row(typed, verdict, asked, note(seeker, next(strengths), channel))


def others() -> Iterator[Row]:
    """Yield the later letters: follow-ups, through the recruiter, about an offer, after a no, to a reference."""
    for language, posts in POSTS.items():
        for post in posts[-3:]:
            typed = next(phrase for of, phrase in cases() if of == language)
            seeker, _ = topic_typed(language, typed, post=post, met=MET[language][0])
            person = seeker.person
            application = replace(person.applications[0], recruiter_name="Priya")
            drafts = [(f"follow-up {n + 1}", follow_up(person, application, n)) for n in range(4)]
            drafts += [(f"recruiter {n + 1}", to_recruiter(person, application, n)) for n in range(4)]
            for write in (
                withdrawal, feedback_request, kind_reply,
                offers.ask_for_time, offers.accept, offers.decline, offers.tell_other,
            ):  # fmt: skip
                drafts.append((write.__name__, write(person, application)))
            drafts.append(
                ("reference", for_reference(person, application, MET[language][2 if language == "en" else 3]))
            )
            drafts.append(("no show", new_time.letter_for(person, application, person.interviews[-1])))
            for name, draft in drafts:
                yield Row(post, name, "", whole(person, draft))


def page() -> str:
    """Return the page with all letters."""
    rows = [*thank_yous(), *others()]
    return (
        f"<!doctype html><meta charset=utf-8><title>Letters</title>{STYLE}<table>{''.join(map(_cells, rows))}</table>"
    )


def _cells(row: Row) -> str:
    size = f"{word_count(row.letter)} words, {len(row.letter)} characters"
    asked = f"<p>{row.asked.replace(chr(10), '<br>')}</p>"
    letter = f"<pre>{html.escape(row.letter)}</pre>{size}"
    return f"<tr><td>{html.escape(row.typed)}<td>{html.escape(row.verdict)}{asked}<td>{letter}</tr>\n"


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page(), encoding="utf-8")
    print(file.resolve())  # noqa: T201 - the answer to whoever ran it
