"""Takes off the beginning of an answer that names neither company nor role: "I had an interview at"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.reading.jobs import is_job
from conversations.words.wordlists import has_letters, known, normalise

DATE = re.compile(r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?")  # "Interview 12/6: Acme"
MOST_TOLD = 12  # words before "interview" that are passed over


@dataclass(frozen=True, slots=True)
class Answer:
    """What is left of an answer.

    `at_company`: it begins with the company ("interview at Globex, Berlin"). `with_somebody`: perhaps with a person
    ("zoom with Maria at Globex"). `role` is set when company and role were labelled.
    """

    rest: str
    has_lead_in: bool = False
    at_company: bool = False
    with_somebody: bool = False
    role: str = ""


def _told_before(words: list[str], keys: list[str]) -> int:
    """Return the place of "interview" in "I've just come out of an interview with Globex"; 0 where nothing is told."""
    for place in range(min(MOST_TOLD, len(words))):
        if (place and not words[place].islower()) or is_job(words[place]):
            break
        if keys[place] in known("posts", "lead_alone") and keys[place] not in known("posts", "prepositions"):
            return place
    return 0


def _without_interjections(words: list[str]) -> list[str]:
    """Return "Acme, nurse" of "Wow ok. Acme, nurse": what ends in a mark in front of it."""
    keys = [normalise(word.strip(",:;.!")) for word in words]
    end = next((place for place, key in enumerate(keys) if key not in known("posts", "interjections")), len(words))
    return words[end:] if 0 < end < len(words) and words[end - 1][-1] in ",:;.!" else words


def _is_of_a_name(words: list[str], keys: list[str]) -> bool:
    """Return whether a single word that could be a lead-in begins a name: "At Home Care", "Today Media"."""
    if words[0][:1].isupper() and words[1][:1].isupper() and keys[1] in known("companies", "generic"):
        return True
    is_sentence = keys[1] in known("posts", "articles")  # "It's a nurse role"
    return keys[0] not in known("posts", "lead_alone") and not (
        words[0].islower() or is_sentence or words[0][-1] in ",:"
    )


def without_lead_in(text: str) -> Answer:
    """Return an answer without its lead-in. "Second Chance" and "Today Media" are names and stay."""
    words = _without_interjections(text.split(" "))
    text = " ".join(words)
    keys = [normalise(word.strip(",:;.!")) for word in words]
    last, start = -1, _told_before(words, keys)
    for place, key in enumerate(keys):
        if place < start:
            continue
        if last >= 0 and DATE.fullmatch(key):
            last = place
            continue
        if "\n" in words[place] or not all(part in known("posts", "lead") for part in key.split("-")):  # "Teams-Call"
            break
        if key in known("posts", "lead_ends"):
            last = place
    if last < 0 and len(words) > 1 and words[0].islower() and keys[0] in known("posts", "with_article"):
        return Answer(" ".join(words[1:]), has_lead_in=True, at_company=True)  # "im Hotel Adler"
    if last < 0 or last == len(words) - 1:
        return Answer(text)
    if last == 0 and _is_of_a_name(words, keys):
        return Answer(text)
    key, rest = keys[last], words[last + 1 :]
    if key in known("posts", "at_always"):
        while len(rest) > 1 and rest[0].islower() and normalise(rest[0]) in known("posts", "articles_after_at"):
            rest = rest[1:]
    elif len(rest) > 1 and normalise(rest[0]) in known("posts", "with_article"):
        rest = rest[1:]  # "Probearbeiten im Café Sonne"
    elif normalise(rest[0]) in known("posts", "inside") and {normalise(word) for word in rest[1:2]} <= known(
        "posts", "articles_after_at"
    ):
        rest = rest[2:] or rest  # "Probearbeiten in der Bäckerei Sonne"
    return Answer(
        " ".join(rest),
        has_lead_in=True,
        at_company=key in known("posts", "at") | known("posts", "with"),
        with_somebody=key in known("posts", "with"),
    )


# Agencies ------------------------------------------------------------------------------------------------------------


def without_agency(words: list[str]) -> list[str]:
    """Return the words of a line without the agency: not "through Hays", nor "Adecco for" in front of a company."""
    return _without_through(_without_agency_in_front(words))


def _without_agency_in_front(words: list[str]) -> list[str]:
    """Return "Airbus, fitter" of "Adecco for Airbus, fitter"; with "for a client" the agency stays alone."""
    keys = [normalise(word.strip(",:;-")) for word in words]
    if set(keys[:1]) <= known("posts", "unnamed_clients") and {*keys[1:2]} <= known("posts", "before_clients"):
        words, keys = words[2:], keys[2:]  # "Kunde von Hays"
    if set(keys[:1]) <= known("posts", "agents") and set(keys[1:2]) <= known("posts", "whose") | known("posts", "at"):
        is_agency = keys[2:3] and (
            keys[2] in known("posts", "agencies") or " ".join(keys[2:4]) in known("posts", "agency_pairs")
        )
        words, keys = (words[2:], keys[2:]) if is_agency else (words, keys)
    is_one = " ".join(keys[:2]) in known("posts", "agency_pairs")
    after = 2 if is_one else 1
    if not (is_one or (keys and keys[0] in known("posts", "agencies"))):
        return words
    if " ".join(keys[after : after + 3]) in known("posts", "agency_for"):
        after += 2
    while after < len(keys) and not keys[after]:
        after += 1
    is_for = keys[after : after + 1] and keys[after] in known("posts", "before_clients")
    if not is_for or not keys[after + 1 :]:
        return words
    end = next(
        (place for place in range(after, len(words)) if words[place][-1] in ",;:" or not keys[place]), len(words) - 1
    )
    named = keys[after + 1 : end + 1]
    if known("posts", "unnamed_clients") & set(named):
        return [*words[: 2 if is_one else 1], ",", *words[end + 1 :]]
    is_name = (
        words[after + 1][:1].isupper() and not any(map(is_job, named)) and not known("posts", "role_ends") & set(named)
    )
    return words[after + 1 :] if is_name else words


def _without_through(words: list[str]) -> list[str]:
    """Return the words of a line without "through Hays", up to the next comma, dash or "at"."""
    kept: list[str] = []
    skipping = False
    has_marks = any(word[-1] in ",;:" for word in words)  # "via Hays: Acme, nurse"
    for word in words:
        key = normalise(word)
        if skipping and (
            key in known("posts", "at") | known("posts", "for") | known("posts", "as") or not has_letters(key)
        ):
            skipping = False
        if (kept or has_marks) and word.islower() and key in known("posts", "through"):
            skipping = True
        elif not skipping:
            kept.append(word)
        if skipping and word[-1] in ",;:":
            skipping = False
            kept[-1:] = [one + word[-1] for one in kept[-1:]]
    return kept
