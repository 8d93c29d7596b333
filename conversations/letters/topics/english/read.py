"""Reads and weaves an English phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from conversations.letters.topics.cleaning import clean
from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.harmful import HOLDS
from conversations.letters.topics.english.lead_ins import ENDS, FILLERS, LEAD_INS, STRENGTH_LEAD_INS
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import ENDED, bad_shape, is_shouted
from conversations.letters.topics.written_in import is_other_language

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*['\u2019]?")
BEGINS_DOING = re.compile(r"(they're|theyre|they are|you're|youre|you are)((?: [\w'-]+){0,2}?) ([a-z-]+ing)(?![\w-])")
QUOTED = re.compile(r"[\"\u201c\u201e][^\"\u201c\u201d]*[\"\u201d\u201c]")
SHORTEST = 3  # letters of a word that says something
FEWEST_IN_CLAUSE = 2  # words, with "that"
MOST_BEFORE = 6  # words before the thing that a sentence of one's own is about
NO_GAP = v.DETERMINERS | v.PREPOSITIONS
BECOMING = re.compile(r"\w's (?:getting|going|being|moving|having|becoming|doing|taking|been|got|gone)(?!\w)")


def topic(text: str) -> Phrase:
    """Read what follows "I enjoyed hearing about"; a clause with "that" follows "I enjoyed hearing"."""
    cleaned = clean(text, FILLERS, LEAD_INS, ENDS)
    if is_shouted(cleaned):
        cleaned = cleaned.lower()
    if held := reason_to_hold(text, HOLDS):
        return _as_phrase(Verdict.HOLD, cleaned, held)
    reason = _why_not(cleaned) or (Reason.VAGUE if is_shouted(text) else None)
    if not reason:
        return _as_phrase(Verdict.WOVEN, cleaned)
    if reason is Reason.SENTENCE and (kept := _with_they_kept(cleaned)):
        return Phrase(Verdict.ASK, kept, reason, mended=True)
    mended = next((way for way in _ways(cleaned, reason) if not _why_not(way)), "")
    return replace(_as_phrase(Verdict.ASK, mended or cleaned, reason), mended=bool(mended))


def _as_phrase(verdict: Verdict, text: str, reason: Reason | None = None) -> Phrase:
    return Phrase(verdict, _woven(text), reason, clause=_is_that_clause(_words(text)))


def strength(text: str) -> Phrase:
    """Read what follows "I would bring"."""
    cleaned = clean(text, FILLERS, STRENGTH_LEAD_INS, ENDS)
    first = folded(cleaned).split(" ", 1)[0].strip(",;")
    woven = cleaned if first in v.SKILLS else _first_letter(cleaned)
    if held := reason_to_hold(text, HOLDS):
        return Phrase(Verdict.HOLD, woven, held)
    reason = _why_no_strength(cleaned)
    return Phrase(Verdict.ASK if reason else Verdict.WOVEN, woven, reason)


def is_about_employer(text: str) -> bool:
    """Return whether "they" or somebody there is in it and the writer is not. "Telling them …" is the writer's."""
    tokens = _words(text)
    theirs = any(t in v.TURNED or t in v.READER for t in tokens)
    return theirs and not any(t in v.OWN for t in tokens) and not tokens[0].endswith("ing")


def _words(text: str) -> list[str]:
    return [m.group() for m in WORD.finditer(folded(text))]


def _why_not(text: str) -> Reason | None:
    """Return why a cleaned phrase cannot stand after "hearing about"; None when it can."""
    tokens = _words(text)
    doing = _begins_doing(text)
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or (Reason.LANGUAGE if is_other_language(tokens, "en") else None)
        or _somebody(text, _words(QUOTED.sub(" ", text)))
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START else None)
        or (None if doing else _sentence(text, tokens))
        or (None if doing else _without_article(text, tokens))
    )


def _why_no_strength(text: str) -> Reason | None:
    tokens = _words(text)
    ends_as_adjective = tokens[-1:] and tokens[-1] in v.ADJECTIVES and tokens[0] not in v.DETERMINERS
    if tokens and (ends_as_adjective or _says_what_somebody_is(text, tokens)):
        return Reason.SENTENCE
    if (
        tokens
        and len(tokens) == 1
        and len(tokens[0]) >= SHORTEST
        and tokens[0] not in v.NOTHING
        and not v.VAGUE.are_in(tokens)
    ):
        return Reason.VERB if tokens[0] in v.VERBS_AT_START else None
    subject = tokens[:1] and tokens[0] in (v.SUBJECTS | v.QUESTION_WORDS | {"that"})
    others = [t for t in tokens if t != "my"]
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or _somebody(text, others)
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START or _is_bare_doing(text, tokens) else None)
        or (Reason.ARTICLE if _wants_article(text, tokens) else None)
        or (Reason.SENTENCE if subject or _has_helper(text, tokens) else None)
        or (Reason.READER if any(t in v.TURNED for t in tokens) and not any(t in v.PEOPLE for t in tokens) else None)
    )


def _says_what_somebody_is(text: str, tokens: list[str]) -> bool:
    """Return whether it is no thing to bring: "calm on the phone", "never late", "a hard worker"."""
    followed = tokens[1:2] and (tokens[1] in v.PREPOSITIONS or (tokens[1] == "and" and tokens[2:3] != []))
    is_adjective = tokens[0] in v.ADJECTIVES and bool(followed)
    if is_adjective and tokens[1] == "and":
        is_adjective = tokens[2] in v.ADJECTIVES and (tokens[3:4] == [] or tokens[3] in v.PREPOSITIONS)
    return is_adjective or tokens[0] in v.ALWAYS or (len(tokens) > 1 and _head(text) in v.SOMEBODY)


def _wants_article(text: str, tokens: list[str]) -> bool:
    """Return whether "a" is missing: "driving licence"."""
    head = _head(text)
    before = tokens[: tokens.index(head)] if head in tokens else tokens
    return head in v.COUNTED and not any(t in v.DETERMINERS | {"my", "one"} for t in before)


def _is_bare_doing(text: str, tokens: list[str]) -> bool:
    """Return whether it begins with a verb: "keeping builds green". "Teaching experience" is a thing to bring."""
    return _is_doing(tokens[0]) and tokens[0] not in v.BROUGHT and _head(text) not in v.BROUGHT


def _somebody(text: str, tokens: list[str]) -> Reason | None:
    """Return OWN or READER when the writer, or somebody in the third person, is in it. "US" is a country."""
    us_is_a_country = re.search(r"\bUS\b", text) is not None
    if any(t in v.OWN and not (t == "us" and us_is_a_country) for t in tokens):
        return Reason.OWN
    return Reason.READER if any(t in v.READER for t in tokens) else None


def _begins_doing(text: str) -> bool:
    """Return whether it begins with "they're …ing"."""
    found = BEGINS_DOING.match(folded(text))
    if not found:
        return False
    gap = found[2].split()
    return found[3] not in v.NOUNS_IN_ING - {
        "opening",
        "offering",
        "drawing",
        "painting",
        "building",
        "meeting",
    } and not any(word in NO_GAP for word in gap)


def _sentence(text: str, tokens: list[str]) -> Reason | None:
    if _is_that_clause(tokens):
        return None
    begins_so = tokens[0] in v.SUBJECTS or tokens[:2] == ["no", "one"]
    if begins_so or _is_question(tokens) or _has_helper(text, tokens) or _has_verb(tokens):
        return Reason.SENTENCE
    return Reason.SENTENCE if _has_they_after_people(tokens) else None


def _has_they_after_people(tokens: list[str]) -> bool:
    """Return whether "they" may be other people than the employer: "the kids and how they learn"."""
    somebody = next((i for i, t in enumerate(tokens) if _means_people(t)), len(tokens))
    return any(t in v.SUBJECT_FORMS for t in tokens[somebody + 1 :])


def _is_question(tokens: list[str]) -> bool:
    """Return whether its verb stands before its subject: "how is the rota made", "what do they bake"."""
    first, second = tokens[0], "".join(tokens[1:2])
    return first in v.QUESTION_WORDS and (
        second in {"do", "does", "did"} or (first not in v.SUBJECT_QUESTIONS and second in v.HELPERS)
    )


def _is_that_clause(tokens: list[str]) -> bool:
    """Return whether it is a clause: "that they built it", "that nurses get a taxi"; "that new ward" is none."""
    if tokens[:1] != ["that"] or len(tokens) <= FEWEST_IN_CLAUSE:
        return False
    return tokens[1] in v.CLAUSE_SUBJECTS or _is_plural(tokens[1]) or any(t in v.FINITE for t in tokens[2:])


def _has_verb(tokens: list[str]) -> bool:
    """Return whether a noun in front is the subject of a verb: "the museum opens at night", "the pupils run a café".

    A noun with its own article in between begins a relative clause: "the bread the bakery sells".
    """
    first, *others = tokens
    tokens = [first, *(t for t in others if t not in v.BETWEEN)]
    end = next((i for i, t in enumerate(tokens) if t in v.OPENERS), len(tokens))
    for i in range(1, end):
        word, before, after = tokens[i], tokens[i - 1], "".join(tokens[i + 1 : i + 2])
        if before in v.DETERMINERS | v.PHRASE_ENDS or word in v.DETERMINERS | v.PHRASE_ENDS | {"and", "or", "all"}:
            continue
        before_object = after in v.BEFORE_OBJECTS and not any(t in v.FINITE for t in tokens[i + 2 :])
        agrees = _is_plural(before) != word.endswith("s") and not word.endswith(("ing", "ed", "ly"))
        is_verb = word in v.FINITE or (_is_plural(before) and word in v.FINITE_OF_MANY)
        if (is_verb or (before_object and agrees)) and not _has_relative(tokens[:i]):
            return True
    return False


def _has_relative(tokens: list[str]) -> bool:
    """Return whether an article follows a noun: "the bread the bakery"."""
    return any(
        t in v.DETERMINERS and tokens[i] not in v.DETERMINERS | v.PREPOSITIONS | {"and", "or", "all"}
        for i, t in enumerate(tokens[1:])
    )


def _means_people(token: str) -> bool:
    return token in v.PEOPLE or token.removesuffix("'s").rstrip("'") in v.PEOPLE


def _has_helper(text: str, tokens: list[str]) -> bool:
    """Return whether it has a verb of a main clause: no opener stands before it."""
    opener = next((i for i, t in enumerate(tokens) if t in v.OPENERS), len(tokens))
    nouns = v.DETERMINERS | {"my", "strong", "good"}  # "the will to learn"
    verbs = (t for i, t in enumerate(tokens[:opener]) if not (t == "will" and i and tokens[i - 1] in nouns))
    return any(t in v.HELPERS for t in verbs) or (opener == len(tokens) and bool(BECOMING.search(folded(text))))


def _head(text: str) -> str:
    """Return the last word before the first preposition, comma, bracket or dash."""
    head = ""
    for token, separator in _with_separators(text):
        if token in v.PHRASE_ENDS and head:
            break
        head = token
        if separator in ",(–—":
            break
    return head


def _without_article(text: str, tokens: list[str]) -> Reason | None:
    first = tokens[0]
    if first in v.DETERMINERS or first in v.QUESTION_WORDS or _keeps_capital(text):
        return None
    head = _head(text)
    if _is_doing(first) and tokens[1] in v.DETERMINERS:  # "running a shop"
        return None
    is_name = first in v.PRODUCTS and (head == first or tokens[1] == "and")
    return None if is_name or _is_plural(head) or _is_doing(head) else Reason.ARTICLE


def _ways(text: str, reason: Reason) -> Iterator[str]:
    """Yield other ways to put a phrase that does not stand: shown to the person, never taken without a tap."""
    tokens = _words(text)
    yield text  # what was all in capitals
    if reason is Reason.LONG and (found := ENDED.search(f"{text} ")):
        yield text[: found.start(2)]
    if reason is Reason.ARTICLE:
        mixed_up = v.MIXED_UP.get("".join(sorted(tokens[0])))
        yield f"{mixed_up}{text[len(tokens[0]) :]}" if mixed_up else f"the {_first_letter(text)}"
    if reason is Reason.SENTENCE and _is_whole_sentence(text, tokens):
        yield f"that {_first_letter(text)}"
    if reason is Reason.VERB or tokens[:1] in (["i"], ["we"]):
        begins = v.DETERMINERS | v.QUESTION_WORDS
        found = next((m for m in list(WORD.finditer(folded(text)))[1:MOST_BEFORE] if m.group() in begins), None)
        if found and not any(t in v.HELPERS for t in _words(text[: found.start()])):
            yield text[found.start() :]


def _is_whole_sentence(text: str, tokens: list[str]) -> bool:
    second = "".join(tokens[1:2])
    if _is_question(tokens) or (tokens[0] in v.NO_CLAUSE and second not in v.HELPERS) or ", they" in folded(text):
        return False
    return tokens[0] in v.SUBJECTS or _has_helper(text, tokens) or _has_verb(tokens)


def _with_they_kept(text: str) -> str:
    """Return a phrase with "they" for people who were named in it; "" when that is not what is wrong with it."""
    tokens = _words(text)
    if tokens[0] in v.SUBJECTS or not _has_they_after_people(tokens) or ", they" in folded(text):
        return ""
    return "" if _without_article(text, tokens) or _has_verb(tokens) else _first_letter(text)


def _with_separators(text: str) -> list[tuple[str, str]]:
    """Return each word with the mark that follows it: a comma, a bracket, a dash; or a space."""
    low = folded(text)
    found = list(WORD.finditer(low))
    ends = [m.start() for m in found[1:]] + [len(low)]
    return [(m.group(), low[m.end() : end].strip()[:1] or " ") for m, end in zip(found, ends, strict=True)]


def _is_plural(word: str) -> bool:
    if word in v.IRREGULAR_PLURALS:
        return True
    return (
        len(word) >= SHORTEST
        and word.endswith("s")
        and not word.endswith((*v.NO_PLURAL, "'s"))
        and word not in v.NOT_COUNTED
    )


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word.rsplit("-", maxsplit=1)[-1] not in v.NOUNS_IN_ING


# How it stands in the letter -----------------------------------------------------------------------------------------


def _woven(text: str) -> str:
    doing = _begins_doing(text)
    return _first_letter(("how " if doing else "") + _turned(text))


def _turned(text: str) -> str:
    """Return `text` with "you" for the employer; "their" after a word for people is theirs."""
    low, people, out, end, before = folded(text), False, [], 0, ""
    for found in WORD.finditer(low):
        word = found.group()
        turned = v.TURNED.get(word)
        of_things = f"{before} {word}" == "of them" and any(map(_is_plural, _words(text[: found.start()])))
        before = word
        if turned and not of_things and not (people and word not in v.SUBJECT_FORMS):
            typed = text[found.start() : found.end()]
            mark = next((c for c in typed if c in "\u2019'"), "'")
            out += [text[end : found.start()], turned.replace("'", mark)]
            end = found.end()
        people = people or _means_people(word)
    return "".join(out) + text[end:]


def _first_letter(text: str) -> str:
    if _keeps_capital(text):
        return text
    return text[:1].lower() + text[1:]


def _keeps_capital(text: str) -> bool:
    """Return whether the phrase begins with a name."""
    found = re.match(r"[^\s,;]+", text)
    first = found.group() if found else ""
    if sum(c.isupper() for c in first) > 1 or (any(c.isdigit() for c in first) and first[:1].isalpha()):
        return True
    low = folded(first).rstrip(".")
    if not first[:1].isupper() or low in v.DETERMINERS or low in v.QUESTION_WORDS:
        return False
    rest = text[len(first) :].lstrip(" ,")
    return low.removesuffix("'s") in v.NAMES | v.PRODUCTS or rest[:1].isupper()
