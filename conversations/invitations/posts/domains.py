"""Finds a company by an e-mail address: "Feinkost Petersen" in a message from somebody @feinkost-petersen.example."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from conversations.invitations.contents.patterns import says
from conversations.reading.jobs import Sureness, is_job

MOST_LINES, MOST_WORDS = 60, 5
SHORTEST = 4  # letters of a name that stands in a domain by itself
SHORTEST_BEGINNING = 3  # letters of the second word, where a domain ends inside it: "foxleyeng"
_SECOND_LEVEL = frozenset({"co", "com", "ac", "org", "gov", "nhs", "sch", "net", "ltd", "plc", "edu", "or", "gv"})
# Mailboxes that anybody may have, and programs that send invitations for others.
_ANYBODY = frozenset({
    "gmail", "googlemail", "google", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "me", "web",
    "mac", "gmx", "aol", "proton", "protonmail", "mailbox", "post", "posteo", "freenet", "arcor", "mail", "calendly",
    "zoom", "teams", "microsoft", "cal", "doodle", "personio", "greenhouse", "lever", "workable", "ashbyhq",
    "teamtailor", "smartrecruiters", "softgarden", "recruitee", "join", "indeed", "linkedin", "stepstone", "xing",
    "bluewin", "sunrise", "hispeed", "chello", "tonline", "vodafone", "kabelmail", "btinternet", "virginmedia", "sky",
    "talktalk", "ntlworld", "comcast", "verizon", "fastmail", "hey", "tutanota", "zoho", "myworkday", "workday",
    "jobvite", "icims", "bamboohr", "taleo", "successfactors", "oraclecloud", "hirevue", "goodtime", "cronofy",
    "pinpointhq", "breezy", "breezyhr", "jazzhr", "comeet", "concludis", "rexx", "umantis", "dvinci", "onlyfy",
    "prescreen", "monster", "glassdoor", "totaljobs", "reed", "webex", "gotomeeting", "whereby", "signal",
})  # fmt: skip
_AGENCY = re.compile(
    r"recruit|personal|talent|staff|search|jobs|career|karriere|headhunt|resourc|consult|partner|people|bewerb|"
    r"mail|interview|zeitarbeit|vermittlung|hays|adecco|randstad|manpower|michaelpage|hire|hiring|calendar"
)
_SPELT = re.compile(r"(?=.*[aeiouy])[a-z]{4,16}")  # a word in a domain that one can say
_AROUND = ",;:.!?()|\"'\u201e\u201c\u201d\u2013\u2014<>"
_ENDS = re.compile(r"[,;:.!?)|>]$")


def company_of_domain(lines: Iterable[str], addresses: Iterable[str]) -> str:
    """Return the words with capitals in a message that make up the domain of an address in it; "" for none.

    A domain alone is not taken here: see `name_of_domain`.
    """
    labels = {label for address in addresses if (label := _label(address)) and label not in _ANYBODY}
    if not labels:
        return ""
    found = [name for line in list(lines)[:MOST_LINES] for name in _names(line, labels)]
    return max(found, key=lambda name: len(name.split()), default="")


def name_of_domain(address: str) -> str:
    """Return the name that a domain spells: "Moorbach Systeme" of "jobs@moorbach-systeme.de"; "" for "pk-hh.de".

    It is taken where nothing else names a company. Domains of agencies, and of mailboxes for anybody, are none.
    """
    label = _domain(address)
    words = label.split("-")
    if label.replace("-", "") in _ANYBODY or _AGENCY.search(label) or not all(map(_SPELT.fullmatch, words)):
        return ""
    return " ".join(word.title() for word in words)


def is_of_sender(name: str, addresses: Iterable[str]) -> bool:
    """Return whether a name may be the sender's company: a single word must stand in the domain of an address, if any.

    "Interview - Nurse - ICU" from somebody @southmere.example names a department.
    """
    labels = {label for address in addresses if (label := _label(address)) and label not in _ANYBODY}
    return " " in name or not labels or any(_plain(name) in label for label in labels)


def _label(address: str) -> str:
    """Return the part of a domain that is a name, without hyphens: "feinkostpetersen"."""
    return _domain(address).replace("-", "")


def _domain(address: str) -> str:
    parts = address.rpartition("@")[2].casefold().split(".")
    place = -3 if len(parts) > 2 and parts[-2] in _SECOND_LEVEL else -2  # noqa: PLR2004 - "acme.co.uk"
    return parts[place] if len(parts) >= -place else ""


def _names(line: str, labels: set[str]) -> Iterator[str]:
    words = line[:400].split()
    plain = [_plain(word) for word in words]
    for first, word in enumerate(words):
        if not word.lstrip(_AROUND)[:1].isupper():
            continue
        joined = ""
        for last in range(first, min(first + MOST_WORDS, len(words))):
            if not plain[last]:
                break
            is_name = _fits(joined, plain[last], labels)
            joined += plain[last]
            if is_name and (last > first or not (first and words[first - 1][:1].isupper())):
                yield " ".join(words[first : last + 1 + _goes_on(words[last:])]).strip(_AROUND)
            if not any(label.startswith(joined) for label in labels) or _ENDS.search(words[last]):
                break


def _goes_on(words: list[str]) -> int:
    """Return how many words behind the first one belong to its name: "Garden Centres", "& Finch", but no "Team"."""
    count = 0
    for before, word in pairwise(words[: MOST_WORDS + 1]):
        joins = word in ("&", "and", "und", "of")
        is_other = any(says(key, word) for key in ("invited-interview", "invited-departments", "invited-rounds"))
        if (
            _ENDS.search(before)
            or not (joins or word[:1].isupper())
            or is_other
            or is_job(word.strip(_AROUND), Sureness.COMPOUND)
        ):
            break
        count += 1
    while count and words[count] in ("&", "and", "und", "of"):
        count -= 1
    return count


def _fits(joined: str, word: str, labels: set[str]) -> bool:
    """Return whether words are a whole label, or the label ends inside the last of them."""
    whole = joined + word
    if whole in labels:
        return len(whole) >= SHORTEST
    return bool(joined and word) and any(
        whole.startswith(label) and len(label) - len(joined) >= SHORTEST_BEGINNING for label in labels
    )


def _plain(word: str) -> str:
    """Return the letters of a word as a domain has them: "Müller" is mueller."""
    for letter, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("&", "und")):
        word = word.casefold().replace(letter, written)
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isascii() and c.isalnum())
