"""Tells company and role apart where nothing stands between them: "Data analyst Acme", "Rewe Marktleiter".

The role is a word for a job with the words around it that usually belong to one. What is left on one side is the
company. Where two readings are possible, none is taken: the bot asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from conversations.reading.jobs import (
    AROUND,
    JOB_MARK,
    Sureness,
    begins_a_company,
    ends_like_a_field,
    how_surely_a_job,
    in_pair,
    is_company,
    is_german_job,
    is_listed_job,
    is_town,
    may_be_a_name,
    sentence_words,
)
from conversations.reading.two_readings import begins_with_either, readings
from conversations.words.wordlists import known, lists_of, normalise

LONGEST_ACRONYM = 4
GRADE = re.compile(r"[eglps]\d{1,2}")  # "E5 engineer"


@dataclass(frozen=True, slots=True)
class RunOn:
    """What was read: a company and a role, or a role alone. `is_unclear`: two readings are possible.

    `readings` are company and role as they may be meant then, as far as they can be told.
    """

    company: str = ""
    role: str = ""
    is_unclear: bool = False
    readings: tuple[tuple[str, str], ...] = ()


class _Words:
    """The words of a text, and what each of them may be."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.keys = [normalise(word.strip(AROUND)) for word in words]
        self.is_small = not any(word[:1].isupper() for word in words[1:])  # the first capital may be the telephone's
        self.modifiers, self.may_have_field = known("posts", "modifiers"), True
        self.anchors = self._anchors()
        if self.anchors and all(is_german_job(self.keys[place]) for place in self.anchors):
            self.modifiers = _german_modifiers()  # "Ernstings Family Filialleiterin"
            self.may_have_field = self.keys[self.anchors[0]] in known("posts", "broad_jobs")  # "Lager Mitarbeiter"
        self.has_small_job = any(words[place].islower() for place in self.anchors)

    def _anchors(self) -> list[int]:
        """Return the places of the words for jobs: those that surely are; else those that end like one."""
        sureness = [how_surely_a_job(word) for word in self.words]
        marks = [place for place, word in enumerate(self.words) if JOB_MARK in word]
        jobs = marks or [place for place, sure in enumerate(sureness) if sure >= Sureness.COMPOUND]
        jobs = [place for place in jobs if not self._is_part_of_a_name(place)]
        jobs = jobs or [place for place, sure in enumerate(sureness) if sure][-1:] or self._with_capital()
        if jobs:
            return jobs
        last = len(self.keys) - 1
        is_pair = self.keys[last] in known("posts", "end_pairs") and in_pair(self.keys, last)
        if last and (is_pair or self.keys[last] in known("posts", "end_anchors")):
            return [last]
        ends = known("posts", "role_ends") | known("posts", "role_anchors")
        return [
            place for place, key in enumerate(self.keys) if place and key in ends and self.belongs_before(place - 1)
        ]

    def _with_capital(self) -> list[int]:
        """Return the place of a last word with a capital that ends like a job: "Tesco Stock Replenisher"."""
        last = len(self.words) - 1
        is_one = last > 1 and how_surely_a_job(self.words[last].lower()) and self.belongs_before(last - 1)
        return [last] if is_one else []

    def _is_part_of_a_name(self, place: int) -> bool:
        """Return whether a job is a surname or a word in a name: "Baker Hughes engineer", "Bäckerei Koch"."""
        key, word = self.keys[place], self.words[place]
        if not word[:1].isupper() and not self.is_small:
            return False
        before = self.keys[place - 1] if place else ""
        if key in known("companies", "family") and before in known("companies", "links") | frozenset("&+"):
            return True  # "Voss & Partner"
        if begins_a_company(before):
            return key in known("names", "job_surnames")
        if before in known("names", "titles") and place > 1:
            return True  # "Praxis Dr. Schuster"
        later = self.words[place + 1 :]
        is_name = key in known("names", "job_surnames") and bool(later) and later[0][:1].isupper()
        return is_name and any(how_surely_a_job(one) >= Sureness.COMPOUND for one in later)

    def belongs_before(self, place: int) -> bool:
        """Return whether a word belongs to the job behind it: "data" to "data analyst"."""
        key = self.keys[place]
        usual = self.modifiers | known("posts", "ranks") | (known("posts", "fields") if self.may_have_field else set())
        if key in usual or key.removesuffix("s") in usual:
            return True
        if key.endswith("'s") and is_listed_job(key.removesuffix("'s")):
            return True  # "roofer's labourer"
        if in_pair(self.keys, place):
            return True
        before = self.keys[place - 1] if place else ""
        if (
            key.endswith("%")
            or (key.isdigit() and before in known("posts", "grades"))
            or (place and GRADE.fullmatch(key))
        ):
            return True  # "Band 5 nurse", but "Studio 54 bartender"
        return (self.may_have_field and ends_like_a_field(self.words[place].lower())) or (
            self.words[place].islower() and key.endswith(_adjective_ends())
        )

    def is_typed_with_care(self, place: int) -> bool:
        """Return whether the word in front has a capital that no telephone makes."""
        before = self.words[place - 1]
        return any(c.isupper() or c.isdigit() for c in before[1:]) or (place > 1 and before[:1].isupper())

    def is_field(self, place: int) -> bool:
        """Return whether a word ends like a field of work: "logistics", "Tiefbau"."""
        return ends_like_a_field(self.words[place])


@cache
def _german_modifiers() -> frozenset[str]:
    return frozenset(normalise(lists_of("de", "posts")["modifiers"]).split())


@cache
def _adjective_ends() -> tuple[str, ...]:
    return tuple(known("names", "adjective_ends"))


def split_run_on(text: str) -> RunOn:
    """Return company and role of a text in which nothing stands between them; nothing where it has no job."""
    said = _Words(text.split())
    if not said.anchors:
        return RunOn()
    spans = _role_spans(said)
    first, last = spans[0][0], spans[-1][1]
    words = said.words
    if len(spans) > 1 and first == 0 and last == len(words) - 1:  # a job at both ends
        if not _begins_with_a_name(said, spans):
            return RunOn(role=" ".join(words[spans[-1][0] :]), is_unclear=True)
        first = spans[-1][0]
    front, back = words[:first], words[last + 1 :]
    if front and back and is_town(back):
        words, back = words[: last + 1], []  # "DHL Fahrer Krefeld"
    first, last = _with_sides(said, front, back, first, last)
    front, role, back = words[:first], words[first : last + 1], words[last + 1 :]
    if any(word.islower() and normalise(word.strip(AROUND)) in sentence_words() for word in role):
        return RunOn()
    if front and back:
        return RunOn(
            role=" ".join(role), is_unclear=True, readings=readings(said.words, first, last, is_small=said.is_small)
        )
    company = front or back
    if not company:
        return RunOn(role=" ".join(role))
    if not may_be_a_name(company, is_small=said.is_small):
        return RunOn(role=" ".join(role), is_unclear=True)
    if _is_unclear(said, first, last):
        shorter = role[1:] if begins_with_either(role) else role
        return RunOn(
            role=" ".join(shorter), is_unclear=True, readings=readings(said.words, first, last, is_small=said.is_small)
        )
    return RunOn(" ".join(company), " ".join(role))


def _begins_with_a_name(said: _Words, spans: list[tuple[int, int]]) -> bool:
    """Return whether the job at the beginning is a name: "Crew Clothing sales assistant"."""
    (_, end), (start, _) = spans[0], spans[-1]
    return end == 0 and said.words[1][:1].isupper() and said.words[start].islower()


def _role_spans(said: _Words) -> list[tuple[int, int]]:
    """Return where the roles stand; two jobs side by side are one."""
    spans: list[tuple[int, int]] = []
    links = known("posts", "role_links") | known("names", "and")
    for anchor in said.anchors:
        if spans and anchor <= spans[-1][1]:
            continue
        first, last = _grown(said, anchor, anchor)
        is_near = bool(spans) and (first <= spans[-1][1] + 1 or said.keys[spans[-1][1] + 1] in links)
        if is_near:  # "Head of Sixth Form"
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _grown(said: _Words, first: int, last: int) -> tuple[int, int]:
    """Return the span of a role with the words that belong to it in front and behind."""
    while first > 0 and said.belongs_before(first - 1) and not _ends_a_name(said, first - 1):
        first -= 1
        if said.keys[first] in known("posts", "begins_role"):
            break
    tails = known("posts", "role_tails") | known("posts", "role_ends")
    links = known("posts", "role_links") | known("names", "and") | frozenset("&/-")
    end = len(said.words) - 1
    while last < end:
        key = said.keys[last + 1]
        is_number = key.isdigit() and (last + 1 == end or said.keys[last + 2] in tails)  # "Engineer 2"
        if key in tails or is_number or key.endswith("%") or _is_field_behind(said, last + 1):
            last += 1
        elif key.endswith(("e", "er")) and last + 2 <= end and _is_field_behind(said, last + 2):
            last += 2  # "Assistenzarzt Innere Medizin"
        elif key in links and last + 2 <= end and _may_follow(said, last + 2):
            last += 2
        else:
            break
    return first, last


def _may_follow(said: _Words, place: int) -> bool:
    """Return whether a word may stand behind "of" or "im" in a role: "Head of Sales", "Verkäufer im Außendienst"."""
    return said.belongs_before(place) or place in said.anchors or _is_field_behind(said, place)


def _is_field_behind(said: _Words, place: int) -> bool:
    if said.keys[place] in known("posts", "firm_fields"):
        return False  # "Heizungsbau Roth"
    return said.keys[place] in known("posts", "fields") or said.is_field(place)


def _ends_a_name(said: _Words, place: int) -> bool:
    """Return whether a word with a capital ends the name in front: "British Gas engineer", not "Data analyst"."""
    words = said.words
    if _is_acronym_of_a_role(words[place], said.keys[place]) or GRADE.fullmatch(said.keys[place]):
        return False  # "Gousto UX writer"
    return said.has_small_job and place > 0 and words[place][:1].isupper() and words[place - 1][:1].isupper()


def _with_sides(said: _Words, front: list[str], back: list[str], first: int, last: int) -> tuple[int, int]:
    """Return the span with what belongs to the role on one side, where something stands on both."""
    half = known("posts", "half_names")
    is_name = said.has_small_job and any(word[:1].isupper() for word in front[1:])  # "Network Rail signaller"
    if front and (
        said.keys[0] in known("posts", "ranks") or (all(map(said.belongs_before, range(first))) and not is_name)
    ):
        return 0, last  # "Senior forensic accountant"
    while first and last < len(said.words) and _joins_role(said, first - 1):
        first -= 1
    front = front[:first]
    if front and not back and all(normalise(word) in half for word in front) and last > first:
        return first + 1, last  # "British Gas engineer"
    if front and back:
        marks = is_company(" ".join(front)), is_company(" ".join(back))
        is_capital = back[0][:1].isupper() and not said.is_small
        if marks == (True, False):
            return first, len(said.words) - 1
        if marks == (False, True) or (len(front) == 1 and is_capital and said.has_small_job):
            return 0, last  # "Forensic accountant Deloitte"
    return first, last


def _joins_role(said: _Words, place: int) -> bool:
    """Return whether an unknown word in front of a role belongs to it: "Farrow & Ball colour consultant"."""
    words, keys = said.words, said.keys
    if not place or keys[place] in known("posts", "small_inside"):
        return False
    if _is_acronym_of_a_role(words[place], keys[place]) and said.has_small_job and place == said.anchors[0] - 1:
        return True  # "Jigsaw PSHE teacher"
    is_behind = keys[place - 1].rstrip(".") in known("companies", "family") | known("companies", "legal")
    is_kind = place > 1 and words[place].islower() and keys[place - 1] in known("companies", "kinds")
    if is_kind and not begins_a_company(keys[0]):
        return True  # "dogs trust canine carer"
    has_capitals = any(word[:1].isupper() for word in words[1:place])
    is_first_small = words[place].islower() and has_capitals and any(word[:1].isupper() for word in words[:place])
    return (is_behind and keys[place] not in known("companies", "legal")) or is_first_small


def _is_acronym_of_a_role(word: str, key: str) -> bool:
    is_acronym = word.isalpha() and word.isupper() and 1 < len(word) <= LONGEST_ACRONYM
    return is_acronym and key not in known("posts", "name_acronyms")


def _is_unclear(said: _Words, first: int, last: int) -> bool:
    """Return whether the word beside the company could belong to either, or the job could be part of a name."""
    keys, words = said.keys, said.words
    either = known("posts", "name_or_modifier")
    if 0 < first < last and keys[first] in either and not (words[first].islower() and said.is_typed_with_care(first)):
        return True  # "octopus energy adviser", but "Octopus Homes energy adviser", "DHL logistics manager"
    if 0 < first < last and keys[first] in known("posts", "begins_role"):
        return False
    if first == last == 1 and keys[0] in known("posts", "skill_brands"):
        return True  # "SAP consultant"
    if first == last == 0 and keys[0] in known("posts", "shop_trades"):
        return words[0][:1].isupper() and not is_company(" ".join(words[1:]))  # "Bäcker Müller"
    return False
