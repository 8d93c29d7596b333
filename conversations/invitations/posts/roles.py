"""Reads the role in an invitation: beside a word for a post, behind "as", in front of (m/w/d)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from conversations.invitations.contents.day_patterns import dates
from conversations.invitations.contents.patterns import is_given_name, pattern, phrases, says
from conversations.reading.jobs import Sureness, ends_like_a_field, is_company, is_field_of_work, is_job
from conversations.reading.jobs import is_role as is_typed_role
from conversations.reading.names import is_particle
from conversations.words.wordlists import known as listed
from conversations.words.wordlists import normalise

LONGEST = 80  # characters of a role
MOST_TRIED = 12  # places of one kind in a message
MOST_ROLE_WORDS = 9
MOST_WORDS_ALONE = 4  # of a role in front of "job" without an article
MARKS = re.compile(
    r" ?[(\[] ?(?:[mwdfxgni*]|div|all genders?|gn)(?:\s*[/|,*]\s*(?:[mwdfxi*]|div)){0,3}\s*[)\]]", re.IGNORECASE
)
_ENDS_BEFORE = re.compile(r"[\n,.;:!?()|]")
_WITH = re.compile(r"\s(?:with|mit)\s", re.IGNORECASE)
_ARTICLES = "the|a|an|our|your|their|his|her|its|this|that"
_IN_FIELD = re.compile(r"\s(?:im|in der|in)\s(?=[A-Z\u00c4\u00d6\u00dc])")  # "im Einzelhandel"
_HOURS = re.compile(r"^(?:full|part)[- ]time |^(?:Vollzeit|Teilzeit) ", re.IGNORECASE)
_FOR_JOB = re.compile(
    r"(?<!\w)(?:for|f\u00fcrs?) (?:(?:the|an?|our|die|eine[nm]?|unsere) )?(?=[A-Z\u00c4\u00d6\u00dc])"
)
_ONE = re.compile(r"(?<!\w)the ([A-Z][^,.;:!?\n]{2,60}) one(?!\w)")
_DAY_OF_JOB = re.compile(r"^(?:Satur|Sun)day (?=\w)")  # "Saturday assistant"
_PLACES = frozenset({"room", "building", "hall", "office", "suite", "floor", "site", "campus", "branch", "raum"})
_IN_POST = re.compile(
    r"(?<!\w)([A-Z\u00c4\u00d6\u00dc][\w-]{2,40}?)(?:-?stellen?|-(?:Stellen?|[Jj]obs?|Rolle|Position))(?!\w)"
)
_LINKS = frozenset(
    {"for", "of", "in", "to", "and", "&", "und", "der", "des", "im", "am", "zur", "zum", "mit", "für", "at"}
)
_SENTENCE_ENDS = re.compile(r"[!?]\s|(?<=\w{4})\.\s")
_WITH_NAME = re.compile(r"\s(?:with|mit)\s(?=[A-Z])")
_FOR_ROLE = re.compile(r"\s(?:for|f\u00fcr|as|als)\s")
_NUMBER = re.compile(r"^\s*(?:[A-Z]{1,4}-?)?[0-9]{4,}\s+")
_AROUND = " \t,;:!?()|-\u2013.\"'\u201e\u201c\u201d\u201a\u2018\u2019\u00ab\u00bb"
_AS = re.compile(
    r"(?<!\w)(?:as|als|(?:sucht|suchen)(?:\s\w+)?\seinen?|gesucht wird eine?|(?:looking|hiring) for an?"
    r"|(?:seeks|seeking) an?|to be an?|needs? an?|wegen(?: (?:der stelle als|dem|des))?"
    r"|geht[^.!?\n]{0,15} um (?:den|die|eine[nrm]?|das))\s+",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r" ?[(\[,\u2013-] ?(?:ref|reference|req|requisition|job id|id|kennziffer|referenz|ref\.?-?nr|nr)\b.*"
    r"| [-\u2013] [a-z]{0,3}-?[0-9]{3,}.*",
    re.IGNORECASE,
)


def is_role(text: str) -> bool:
    """Return whether a piece of a message names a job."""
    return is_typed_role(text, Sureness.COMPOUND)


def role_before(text: str) -> str:
    """Return the role that a text ends with: "… for the position of Lab Technician", "Interview: Nurse"."""
    line = _SENTENCE_ENDS.split(text.rsplit("\n", 1)[-1][-160:])[-1]
    start = 0
    for cue in _before_role().finditer(line):
        if not (cue.group().casefold().strip() == "f\u00fcr" and is_role(line[start : cue.start()])):
            start = cue.end()
    return clean_role(_WITH.split(line[start:], maxsplit=1)[0])


@cache
def _before_role() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[:(|>\u2013\u2014!?\u201e\u201c\u201d\"]\s*|\s-\s+|(?<!\w)(?:{phrases('invited-before_role')})\s+)",
        re.IGNORECASE,
    )


@cache
def _role_follows() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?:{phrases('invited-role_follows')})\s+"
        rf"|(?!interviewer)(?:{phrases('invited-interview')})(?:\s?[:|\u2013\u2014-]\s?|(?:\s\w+)?\s+(?:for|f\u00fcr)\s+))",
        re.IGNORECASE,
    )


@cache
def role_ends() -> re.Pattern[str]:
    """Return a pattern for what stands behind a role: "with", "at our", a full stop."""
    return re.compile(rf"[\n,.;:!?()|\u2013]|\s-|(?<!-)\s(?:{phrases('invited-after_role')})(?!\w)", re.IGNORECASE)


def until_end(text: str) -> str:
    """Return the role that a text begins with: "Kaufmann im Einzelhandel" of "... am Montag"."""
    start = 0
    for end in islice(role_ends().finditer(text), MOST_TRIED):
        if end.start() < start:
            continue
        inside = _IN_FIELD.match(text, end.start())
        field = role_ends().split(text[inside.end() :], maxsplit=1)[0] if inside else ""
        if not (inside and is_field(field)):
            return text[: end.start()]
        start = inside.end() + len(field)
    return text


def is_field(text: str) -> bool:
    """Return whether a text is a field of work that belongs to a role: "Einzelhandel", but not "Hotel Post"."""
    is_named = bool(text) and not is_company(text)
    return is_named and (is_field_of_work(text) or ends_like_a_field(text.rsplit(maxsplit=1)[-1]))


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf".*(?<!\w)(?:{_ARTICLES})\s+(.*)", re.IGNORECASE | re.DOTALL)


def _before_post(text: str) -> Iterator[str]:
    """Yield the role that ends in front of a word for a post: "the Nurse position", "receptionist job"."""
    *ahead, before = _ENDS_BEFORE.split(text)
    if ahead and before.startswith(" ") and is_role(end := _without_article(ahead[-1])) and not is_role(before):
        yield f"{end},{before}"  # "the Account Executive, Mid-Market role"
    if role := _without_article(before):
        yield role
    elif is_role(before) and len(before.split()) <= MOST_WORDS_ALONE:
        yield before


def _without_article(text: str) -> str:
    """Return what stands behind the last article of a text; "" where there is none."""
    article = _article().fullmatch(text)
    return article[1] if article else ""


def role_named(text: str) -> str:
    """Return the role that stands beside a word for a post, or in front of (m/w/d)."""
    return next((role for found in _possible_roles(text) if (role := clean_role(found))), "")


def _possible_roles(text: str) -> Iterator[str]:
    yield from _beside_cues(text)
    yield from _beside_talks(text)
    yield job_named(text)
    for cue in islice(_FOR_JOB.finditer(text), MOST_TRIED):  # "the tests for Trainee Train Driver"
        if is_role(role := until_end(text[cue.end() : cue.end() + LONGEST])):
            yield role


def _beside_cues(text: str) -> Iterator[str]:
    """Yield what stands beside a word for a post or an application, or in front of (m/w/d)."""
    for post in islice(pattern("invited-post_words").finditer(text), MOST_TRIED):
        yield from _before_post(text[max(0, post.start() - LONGEST) : post.start()])
    for cue in islice(_role_follows().finditer(text), MOST_TRIED):  # "application as Nurse", "Interview: Nurse"
        yield until_end(text[cue.end() : cue.end() + LONGEST])
    for applied in islice(pattern("invited-applied").finditer(text), MOST_TRIED):  # "als Koch beworben"
        yield role_before(text[max(0, applied.start() - LONGEST) : applied.start()])
    for mark in islice(MARKS.finditer(text), MOST_TRIED):
        yield role_before(text[max(0, mark.start() - 2 * LONGEST) : mark.start()])
    for post in islice(_IN_POST.finditer(text), MOST_TRIED):  # "die Erzieherstelle"
        stems = (post[1].removesuffix(end) for end in ("", "n", "en", "innen"))
        yield from islice((stem for stem in stems if is_job(stem, Sureness.COMPOUND)), 1)


def _beside_talks(text: str) -> Iterator[str]:
    """Yield what stands before a word for the interview: "Nurse interview", "our Cabin Crew Assessment Days"."""
    for line in text.split("\n"):
        if len(line) <= LONGEST and (word := pattern("invited-interview").search(line)) and word.end() == len(line):
            yield _ENDS_BEFORE.split(line[: word.start()])[-1]
    before = (text[max(0, m.start() - LONGEST) : m.start()] for m in _talks(text))
    roles = (_without_article(_ENDS_BEFORE.split(words)[-1]) for words in before)
    yield from (role for role in roles if is_role(role))
    for one in islice(_ONE.finditer(text), MOST_TRIED):  # "it's the Kotlin Engineer one"
        if is_role(one[1]):
            yield one[1]


def _talks(text: str) -> Iterator[re.Match[str]]:
    return islice(pattern("invited-interview").finditer(text), MOST_TRIED)


def job_named(text: str) -> str:
    """Return the job behind "as" or "als": "Wir würden Sie gern als Koch kennenlernen"."""
    behind = (text[cue.end() : cue.end() + LONGEST] for cue in islice(_AS.finditer(text), MOST_TRIED))
    return next((role for words in behind if is_role(role := until_end(words))), "")


def clean_role(role: str) -> str:
    """Return a role without articles, marks and words for the interview around it; "" if it is none."""
    role = _NUMBER.sub("", _for_somebody(role))
    first = _SENTENCE_ENDS.split(role, maxsplit=1)[0]
    role = first if first == role or is_role(first) or not is_role(role) else ""  # the job is in another sentence
    role = _HOURS.sub("", role)
    before, _, behind = role.partition(", ")
    role = before if behind and is_company(behind) and is_role(before) else role
    role = _REFERENCE.sub("", MARKS.sub("", role[: 2 * LONGEST])).strip(_AROUND)
    role = _genitive(role.partition(" (")[0].strip(_AROUND))  # "Nurse (Band 5)"
    role = _without_words_around(role).strip(_AROUND)
    role = behind_role().sub("", role).strip(_AROUND)
    if (
        not role
        or len(role) > LONGEST
        or len(role.split()) > MOST_ROLE_WORDS
        or says("invited-no_role", role)
        or dates().search(_DAY_OF_JOB.sub("", role))
        or "<>" in role
        or role.startswith(("im ", "in "))
        or (is_given_name(role.split()[0].strip(",")) and ("," in role or not is_role(role)))
        or pattern("invited-no_company").fullmatch(role)
    ):
        return ""
    words = role.split()
    if len(words) > 1 and is_job(words[0], Sureness.COMPOUND) and words[1].islower() and not _goes_on(words[1]):
        role, words = words[0].strip(_AROUND), words[:1]  # "Eventmanagerin mega"
    if words[-1].casefold() in _PLACES and not is_role(role):
        return ""  # "the Education Room"
    while len(words) > 1 and words[0][0].isupper() and _is_no_end(words[-1]):
        words = words[:-1]  # "Head of Installations angeschaut"
        role = " ".join(words)
    is_named = any(word[0].isupper() or is_job(word, Sureness.COMPOUND) for word in words) or is_role(role)
    is_named = is_named or says("invited-post_words", role)
    return role if is_named else ""


def _is_no_end(word: str) -> bool:
    """Return whether a word in small letters is nothing that a role ends with."""
    key = normalise(word)
    ends = frozenset().union(*(listed("posts", one) for one in ("role_tails", "role_ends", "fields", "modifiers")))
    return word.isalpha() and word.islower() and key not in ends and not (is_job(word) or ends_like_a_field(word))


def _genitive(role: str) -> str:
    """Return "Maskenbildner" for "des Maskenbildners"; what is no job in that case stays."""
    article, _, rest = role.partition(" ")
    word, *behind = rest.split(" ", 1)
    stem = next((word.removesuffix(end) for end in ("es", "s") if word.endswith(end)), "")
    is_case = article in ("des", "eines") and is_job(stem, Sureness.COMPOUND)
    return " ".join((stem, *behind)) if is_case else role


def _goes_on(word: str) -> bool:
    """Return whether a role goes on behind a word in small letters: "Koch für", "Nurse practitioner", "Chef de"."""
    return normalise(word) in listed("posts", "role_links") or is_particle(word) or is_job(word) or word in _LINKS


def _for_somebody(role: str) -> str:
    """Return what "Alex Reed for Registered Nurse" is for."""
    before, *behind = _FOR_ROLE.split(role, maxsplit=1)
    first = before.split()[:1]
    return behind[0] if behind and first and is_given_name(first[0]) and not is_role(before) else role


def _without_words_around(role: str) -> str:
    """Return a role without the words in front of it; "Video Editor" and "Online Redakteurin" stay."""
    rest = around_role().sub("", _WITH_NAME.split(role, maxsplit=1)[0])
    first, _, behind = role.partition(" ")
    is_kind = first[:1].isupper() and pattern("invited-kinds_of_work").fullmatch(first) is not None
    return role if is_kind and behind == rest and is_role(rest) else rest


@cache
def around_role() -> re.Pattern[str]:
    """Return a pattern for what stands in front of a role, such as a word for the interview."""
    keys = ("invited-before_role", "invited-interview", "invited-rounds", "invited-articles")
    return re.compile(rf"^(?:(?:{'|'.join(map(phrases, keys))})(?!\w|-\w)[\s:\u2013-]*)+", re.IGNORECASE)


@cache
def behind_role() -> re.Pattern[str]:
    """Return a pattern for what stands behind a role, such as a word for a post."""
    keys = ("invited-post_words", "invited-interview", "invited-rounds", "invited-after_role")
    return re.compile(rf"(?:(?:\s[:\u2013-]?\s?|[:\u2013-]\s)(?:{'|'.join(map(phrases, keys))}))+$", re.IGNORECASE)
