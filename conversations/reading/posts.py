"""Reads company and role in a typed answer: "Data analyst at Acme", "Acme, Inc., Data analyst", or a company alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from conversations.readers import SHORT_ANSWER, reader
from conversations.reading.jobs import (
    JOB_MARK,
    Sureness,
    is_company,
    is_field_of_work,
    is_role,
    is_role_alone,
    is_town,
    may_be_a_name,
)
from conversations.reading.lead_in import Answer, without_agency, without_lead_in
from conversations.reading.no_post import (
    is_a_sentence,
    is_about_the_talk,
    is_no_company,
    is_no_post,
    is_one_without_name,
    says_which_alone,
    which_one,
)
from conversations.reading.post_parts import company_beside, split_parts, surest_roles, without_clause
from conversations.reading.run_on import split_run_on
from conversations.reading.typed_text import EMAIL, EMOJI, IN_BRACKETS, LINE_BREAK, WEB_ADDRESS, composed, is_cased
from conversations.reading.written import without_day, without_place, written_company, written_role
from conversations.words.wordlists import has_letters, known, normalise

LONGEST_POST = 90  # characters after the lead-in
ANY_GENDER = re.compile(r" ?\(?\b[mwfdx](?: ?[/|,] ?[mwfdxi]){1,3}\b\)?", re.IGNORECASE)
WAGE = re.compile(
    r"(?:[£$€] ?[0-9][0-9.,]{0,9}k?|[0-9][0-9.,]{0,9}k? ?(?:[£$€]|euro\b|eur\b))"
    r"(?: ?(?:/|per|an?|pro|die|im|p\.) ?(?:hour|hr|h|year|yr|annum|day|stunde|std|monat|jahr|tag)\b)?"
    r"|\b[0-9]{1,2} ?(?:hrs|hours|std|stunden|wochenstunden)\b\.?(?: ?(?:/|per|a|pro|die|in der) ?(?:week|woche)\b)?",
    re.IGNORECASE,
)
QUOTES = re.compile(r"[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class Post:
    """What was read. Without a `company` the bot asks again; `role` is then a role that was typed alone."""

    company: str = ""
    role: str = ""


@reader(SHORT_ANSWER)
def parse_post(text: str, language: str = "en") -> Post:
    """Read company and role. The role may be empty; nothing is read in an answer that names no company.

    The rules stand in the comment lines of `tests/cases/posts.tsv`. In German a role begins with a capital.
    """
    answer = _labelled(_cleaned(composed(text)))
    rest = _trimmed(answer.rest)
    if len(rest) > LONGEST_POST or is_no_post(rest.replace(JOB_MARK, "")):
        return Post()
    rest = _trimmed(without_clause(rest))
    company, role = (rest, answer.role) if answer.role else _company_and_role(rest, answer)
    company, role = _named(company), written_role(role, language)
    is_told = is_a_sentence(f"{role[:1].lower()}{role[1:]}".split(), most=0 if "," in role else 1)
    role = "" if is_told or says_which_alone(role) else role
    if not company or is_no_company(company) or is_no_post(company):
        return Post(role=role)
    return Post(written_company(company), role)


@reader(SHORT_ANSWER)
def possible_posts(text: str, language: str = "en") -> tuple[Post, ...]:
    """Return the ways in which an answer may be meant where nothing stands between company and role; two at most."""
    parts = split_parts(_trimmed(without_clause(_trimmed(_labelled(_cleaned(composed(text))).rest))))
    if len(parts) > 1 or not has_letters(parts[0]) or is_no_post(parts[0]):
        return ()
    found = split_run_on(" ".join(without_place(parts[0].split())))
    return tuple(Post(written_company(company), written_role(role, language)) for company, role in found.readings)


def _named(company: str) -> str:
    """Return the name in "a startup called Fluxly"."""
    words = _without_articles(which_one(company).split())
    called = [place for place, word in enumerate(words) if normalise(word) in known("posts", "called")]
    return " ".join(words[called[-1] + 1 :]) if called else " ".join(words)


def _cleaned(text: str) -> str:
    """Return the text without what belongs to no name: emoji, brackets, addresses."""
    text = EMOJI.sub(" ", ANY_GENDER.sub(JOB_MARK, text))
    text = WEB_ADDRESS.sub(" ", EMAIL.sub(" ", WAGE.sub(" ", IN_BRACKETS.sub(" ", text))))
    text = text.replace("@", " @ ").replace(" w/ ", " with ").replace("->", " - ")
    lines = (" ".join(without_agency(line.split())) for line in LINE_BREAK.split(QUOTES.sub(" ", text)))
    return _trimmed("\n".join(line for line in lines if line))


def _trimmed(text: str) -> str:
    """Return the text without punctuation around it; "Inc." and "Ltd." keep their dot."""
    text = text.strip(" ,;|:-\u2013\u2014\n/")
    last = normalise(text.rsplit(None, 1)[-1]).rstrip(".") if text else ""
    if last in known("companies", "legal") or (last and last[-2:-1] == "."):
        return text
    return text.rstrip(" .!?,;:")


@cache
def _label() -> re.Pattern[str]:
    labels = known("posts", "labels_company") | known("posts", "labels_role") | known("posts", "labels_other")
    return re.compile(rf"(?<!\w)({'|'.join(sorted(labels))})(?: ?:\s?| [-\u2013=] )", re.IGNORECASE)


def _labelled(text: str) -> Answer:
    """Read "Company: Globex, Role: Technician"; one label alone is a lead-in like others."""
    found = list(_label().finditer(text))
    said: dict[bool, str] = {}
    for match, after in zip_longest(found, found[1:]):
        words = _trimmed(text[match.end() : after.start() if after else len(text)])
        if normalise(match[1]) not in known("posts", "labels_other"):
            said.setdefault(normalise(match[1]) in known("posts", "labels_company"), words)
    if said.get(True) and said.get(False):
        return Answer(said[True], role=said[False])
    if said.get(False) and ":" in found[0].group() and (before := _trimmed(text[: found[0].start()])):
        return replace(without_lead_in(before), role=said[False])
    is_lead_in = found and found[0].start() == 0 and ":" in found[0].group()
    return without_lead_in(text[found[0].end() :] if is_lead_in else text)


def _company_and_role(text: str, answer: Answer) -> tuple[str, str]:
    text = _trimmed(" ".join(without_day(text.replace("\n", " \n ").split(" "))))
    words = text.split(" ")
    if split := _at_company(words, answer) or _for_role(words, answer):
        return split
    parts = [which_one(_without_intro(part)) for part in split_parts(text)]
    parts = [part for part in parts if not is_about_the_talk(part)] or parts[:1]
    parts = [part for part in parts if not is_town(part.split())] or parts[:1]
    parts = [part for part in parts if not is_one_without_name(part)] or parts[:1]
    if len(parts) == 1:
        return _run_on(parts[0], answer)
    jobs = surest_roles(parts)
    others = [part for part in parts if part not in jobs]
    if len(jobs) == 1 and others:
        return company_beside(jobs[0], others)
    is_first = is_company(parts[0]) and not (parts[0].islower() and not parts[-1].islower())
    if len(jobs) != 1 and is_company(parts[-1]) and not is_first:
        parts.reverse()
    return parts[0], "" if answer.at_company and not jobs else parts[1]


def _without_intro(part: str) -> str:
    """Return "buyer" of "it was for buyer"."""
    said = normalise(part)
    found = [one for one in known("posts", "role_intros") if said.startswith(f"{one} ") and part[:1].islower()]
    role = part[max(map(len, found)) :].strip() if found else part
    return role if is_role(role) else part


def _run_on(text: str, answer: Answer) -> tuple[str, str]:
    """Read a text in which nothing stands between company and role: "Data analyst Acme"."""
    found = split_run_on(" ".join(without_place(text.split())))
    if found.company:
        is_name = answer.at_company and not text.startswith(found.company)  # "interview at Friseur Klier"
        return (text, "") if is_name else (found.company, found.role)
    if not found.role or (answer.at_company and (found.is_unclear or is_company(text))):
        return text, ""
    return "", found.role


def _at_company(words: list[str], answer: Answer) -> tuple[str, str] | None:
    """Read "ROLE at COMPANY"; None when "at" belongs to a name. A place may follow the company."""
    begins_as = normalise(words[0]) in known("posts", "as")
    for place in range(1, len(words) - 1):
        key, before, after = normalise(words[place]), " ".join(words[:place]), words[place + 1 :]
        at = known("posts", "at")
        if key not in at | known("posts", "with") | known("posts", "inside") | known("posts", "whose"):
            continue
        is_employed = known("posts", "before_employers") & set(map(normalise, words[:place]))
        if key in at and is_employed and (split := _for_role(words[:place], answer)) and split[0][:1].isupper():
            return split  # "Cleaner for Mitie at Heathrow"
        is_at = key in at and (is_role(before) or _is_surely_at(words[place], before, _without_the(after)[0]))
        there = _without_articles(after)
        has_article = len(there) < len(after) or key in known("posts", "with_article")
        is_name = is_company(" ".join(there)) or (has_article and _begins_a_name(there))
        is_place = begins_as or (is_role(before) and is_name)
        is_inside = key in known("posts", "inside") and is_place and not at & set(map(normalise, after))
        if is_at or is_inside or (key in known("posts", "with") and is_role(before)):
            role = _about(_behind_comma(words[:place]))
            is_told = answer.has_lead_in and (not is_role(role) or not written_role(role, "en")) and not begins_as
            return _company_after(after), _role_after(after) if is_told else role
        is_last = not at & set(map(normalise, after))
        if (key in at or (key in known("posts", "whose") and is_last)) and answer.with_somebody:
            return _company_after(after), _role_after(after)
    return None


def _behind_comma(words: list[str]) -> list[str]:
    """Return "policy advisor" of "Civil Service, policy advisor"; "Manager, Customer Support" stays."""
    parts = split_parts(" ".join(words))
    is_behind = len(parts) > 1 and is_role_alone(parts[-1]) and not is_role(parts[0])
    return parts[-1].split() if is_behind else words


def _about(words: list[str]) -> str:
    """Return the role in "a recruiter from Hays about a payroll job"."""
    about = [place for place, word in enumerate(words) if normalise(word) in known("posts", "about")]
    role = " ".join(words[about[-1] + 1 :]) if about else ""
    return role if is_role(role) else " ".join(words)


def _begins_a_name(words: list[str]) -> bool:
    """Return whether two words with a capital begin a text: "Backstube Mehlwerk"."""
    is_two = len(words) > 1 and words[0][-1] != "," and all(word[:1].isupper() for word in words[:2])
    return is_two and not is_field_of_work(words[0])  # "im Außendienst Vorwerk"


def _is_surely_at(word: str, before: str, after: str) -> bool:
    """Return whether a word stands before a company whatever stands before it: "@", "bei", or "dog walking at Paws"."""
    if normalise(word) in known("posts", "at_always") or not is_cased(word):
        return True
    is_phrase = before.islower() or (" " in before and before[1:].islower())
    return is_phrase and after[:1].isupper()


def _company_after(words: list[str]) -> str:
    words = _without_articles(words)
    words = words[: _place_of_role(words) or len(words)]
    return next((part for part in split_parts(" ".join(words)) if not is_role(part)), " ".join(words))


def _role_after(words: list[str]) -> str:
    """Return the role of "Acme, nurse" and "Acme als Köchin"."""
    if as_ := _place_of_role(words):
        return split_parts(" ".join(words[as_ + 1 :]))[0]
    return next((part for part in split_parts(" ".join(words))[1:] if is_role(part)), "")


def _place_of_role(words: list[str]) -> int:
    """Return the place of "as" or "for" in front of a role; 0 where there is none."""
    for place in range(1, len(words) - 1):
        key = normalise(words[place])
        is_for = key in known("posts", "for") and is_role(split_parts(" ".join(words[place + 1 :]))[0])
        if is_for or key in known("posts", "as"):
            return place
    return 0


def _without_the(words: list[str]) -> list[str]:
    return words[1:] if len(words) > 1 and normalise(words[0]) in known("posts", "small_front") else words


def _without_articles(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0].islower() and normalise(words[0]) in known("posts", "articles_after_at"):
        words = words[1:]
    return words


def _for_role(words: list[str], answer: Answer) -> tuple[str, str] | None:
    """Read "COMPANY als ROLE", "COMPANY for ROLE" after a lead-in, and "ROLE for COMPANY"."""
    keys = [normalise(word) for word in words]
    inside = range(1, len(words) - 1)
    as_, for_ = ([place for place in inside if keys[place] in known("posts", key)] for key in ("as", "for"))
    articles = known("posts", "role_front")
    for_a = [place for place in for_ if answer.has_lead_in or keys[place + 1] in articles]  # "Acme for a driver job"
    for place in (*as_, *reversed(for_a)):
        before, after = " ".join(words[:place]), split_parts(" ".join(words[place + 1 :]))[0]
        is_named = bool(known("posts", "role_ends") & set(keys[place + 1 : place + 3]))  # "for the position of"
        is_surely_role = is_named or (place in as_ and (answer.has_lead_in or is_company(before))) or is_role(after)
        if is_surely_role and not is_role_alone(before):
            return " ".join(_without_articles(split_parts(before)[0].split())), after
    for place in for_:
        before, after = " ".join(words[:place]), " ".join(words[place + 1 :])
        if (
            answer.at_company
            and keys[place] in known("posts", "for_work")
            and (keys[place + 1] in articles or (is_field_of_work(after) and not is_company(before)))
        ):
            return before, after  # "bei Edeka für die Fleischtheke"
        is_usual = keys[place] in known("posts", "before_employers") or is_company(split_parts(after)[0])
        is_name = _without_the(words[place + 1 :])[0][:1].isupper()
        is_name = is_name or (before.islower() and may_be_a_name(words[place + 1 :], is_small=True))
        if is_usual and is_role_alone(split_parts(before)[-1]) and is_name and not is_role(after, Sureness.COMPOUND):
            return after, " ".join(_behind_comma(before.split()))
    return None
