"""What the words of an English phrase are: plurals, verbs, clauses, people; by their endings and by small words."""

from __future__ import annotations

import re

from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.agents import TIMES, names_one_of_many, names_people
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Reason

WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*['\u2019]?")
BEGINS_DOING = re.compile(r"(they're|theyre|they are|you're|youre|you are)((?: [\w'-]+){0,2}?) ([a-z-]+ing)(?![\w-])")
BECOMING = re.compile(r"\w's (?:getting|going|being|moving|having|becoming|doing|taking|been|got|gone)(?!\w)")
SHORTEST = 3  # letters of a word that says something
FEWEST_IN_CLAUSE = 2  # words, with "that"
NO_GAP = v.DETERMINERS | v.PREPOSITIONS
NO_NOUN = v.DETERMINERS | v.PHRASE_ENDS | {"and", "or", "all"}
# In "they're opening a shop" these are verbs.
DONE_TOO = {"opening", "offering", "drawing", "painting", "building", "meeting"}


def words_of_phrase(text: str) -> list[str]:
    """Return the words of a phrase in small letters, hyphenated ones as one."""
    return [m.group() for m in WORD.finditer(folded(text))]


def is_plural(word: str) -> bool:
    """Return whether a word looks like a plural."""
    if word in v.IRREGULAR_PLURALS:
        return True
    return (
        len(word) >= SHORTEST
        and word.endswith("s")
        and not word.endswith((*v.NO_PLURAL, "'s"))
        and word not in v.NOT_COUNTED
    )


def is_doing(word: str) -> bool:
    """Return whether a word is a verb in -ing: "mentoring", not "evening"."""
    return word.endswith("ing") and word.rsplit("-", maxsplit=1)[-1] not in v.NOUNS_IN_ING


def means_people(token: str) -> bool:
    """Return whether a word means people, with or without an "s" of possession."""
    bare = token.removesuffix("'s").rstrip("'")
    return token in v.PEOPLE or bare in v.PEOPLE or names_people(bare)


def somebody(text: str, tokens: list[str]) -> Reason | None:
    """Return OWN or READER when the writer, or somebody in the third person, is in it. "US" is a country."""
    us_is_a_country = re.search(r"\bUS\b", text) is not None
    if any(t in v.OWN and not (t == "us" and us_is_a_country) for t in tokens):
        return Reason.OWN
    return Reason.READER if any(t in v.READER for t in tokens) else None


def head(text: str) -> str:
    """Return the last word before the first preposition, comma, bracket or dash."""
    last = before = ""
    found = _with_separators(text)
    for (token, separator), (follows, _) in zip(found, [*found[1:], ("", "")], strict=True):
        if (
            token in {"and", "or"} and is_plural(last) and follows in v.DETERMINERS
        ):  # "flat hierarchies and the Friday demo"
            return last
        if token in v.PHRASE_ENDS and last:
            return before if last in {"and", "or", "but"} else last
        last, before = token, last
        if separator in ",(–—":
            break
    return last


def _with_separators(text: str) -> list[tuple[str, str]]:
    """Return each word with the mark that follows it: a comma, a bracket, a dash; or a space."""
    low = folded(text)
    found = list(WORD.finditer(low))
    ends = [m.start() for m in found[1:]] + [len(low)]
    return [(m.group(), low[m.end() : end].strip()[:1] or " ") for m, end in zip(found, ends, strict=True)]


def has_helper(text: str, tokens: list[str]) -> bool:
    """Return whether it has a verb of a main clause: no opener stands before it."""
    opener = next((i for i, t in enumerate(tokens) if t in v.OPENERS), len(tokens))
    nouns = v.DETERMINERS | {"my", "strong", "good"}  # "the will to learn"
    verbs = (t for i, t in enumerate(tokens[:opener]) if not (t == "will" and i and tokens[i - 1] in nouns))
    return any(t in v.HELPERS for t in verbs) or (opener == len(tokens) and bool(BECOMING.search(folded(text))))


def has_verb(tokens: list[str]) -> bool:
    """Return whether a noun in front is the subject of a verb: "the museum opens at night", "the pupils run a café".

    A noun with its own article in between begins a relative clause: "the bread the bakery sells".
    """
    first, *others = tokens
    tokens = [first, *(t for t in others if t not in v.BETWEEN)]
    for i in range(1, _end_of_subject(tokens)):
        word, before, after = tokens[i], tokens[i - 1], "".join(tokens[i + 1 : i + 2])
        if before in NO_NOUN or word in NO_NOUN:
            continue
        if tokens[i : i + 3] in (["used", "to", "be"], ["used", "to", "have"]):
            return True
        if word in v.PAST_OF_ALL and after in v.BEFORE_OBJECTS:
            return True
        agrees = is_plural(before) != word.endswith("s") and not word.endswith(("ing", "ed", "ly"))
        if word in v.FINITE or (is_plural(before) and word in v.FINITE_OF_MANY):
            return True
        if agrees and after in ("every", "each") and word in v.RECURS:
            return True
        is_rate = after == "a" and "".join(tokens[i + 2 : i + 3]) in v.TIMES  # "300 calls a day"
        if agrees and after in v.BEFORE_OBJECTS and not is_rate and (after != "every" or is_plural(before)):
            return not any(t in v.FINITE for t in tokens[i + 2 :])
    return False


def _end_of_subject(tokens: list[str]) -> int:
    """Return where a clause of its own begins: at "that", or at the article after a noun."""
    for i, token in enumerate(tokens):
        if token in v.OPENERS or (i and token in v.DETERMINERS and tokens[i - 1] not in NO_NOUN):
            return i
    return len(tokens)


def has_they_after_people(tokens: list[str]) -> bool:
    """Return whether "they" may not be the employer: "the kids and how they learn", "bikes and how they get sold"."""
    somebody = next((i for i, t in enumerate(tokens) if means_people(t) or _is_one(tokens, i)), len(tokens))
    if any(t in v.SUBJECT_FORMS for t in tokens[somebody + 1 :]):
        return True
    things = next((i for i, t in enumerate(tokens) if is_plural(t)), len(tokens))
    if any(t in v.SUBJECT_FORMS for t in tokens[:things]):
        return False
    joint = next((i for i in range(things, len(tokens) - 1) if _begins_second_part(*tokens[i : i + 2])), len(tokens))
    if "them" in tokens[joint:] and not (v.SUBJECT_FORMS | v.SECOND_PERSON) & set(tokens[: tokens.index("them")]):
        return True  # "the tests and who fixes them"
    return any(
        they in {"they", "they're", "theyre"} and (verb in v.PASSIVE or they != "they") and not is_doing(after)
        for they, verb, after in zip(tokens[things + 1 :], tokens[things + 2 :], tokens[things + 3 :], strict=False)
    )


def _begins_second_part(word: str, follows: str) -> bool:
    return word == "and" and follows in v.QUESTION_WORDS


def _is_one(tokens: list[str], i: int) -> bool:
    """Return whether it is one of many people: "every welder", not "every loaf they sell"."""
    return names_one_of_many(tokens[i - 1] if i else "", tokens[i]) and means_people(f"{tokens[i]}s")


def is_that_clause(tokens: list[str]) -> bool:
    """Return whether it is a clause: "that they built it", "that nurses get a taxi"; "that new ward" is none."""
    if tokens[:1] != ["that"] or len(tokens) <= FEWEST_IN_CLAUSE:
        return False
    if tokens[1] in v.PREPOSITIONS or (tokens[1] in {"last", "next"} and tokens[2] in TIMES):
        return True  # "that last winter you fed 200 people"
    second, behind = tokens[2], "".join(tokens[3:4])
    of_two = (is_plural(second) and second not in v.OF_TEAMS) or (second in v.COLLECTIVE and behind not in v.OF_STAFF)
    are_many = is_plural(tokens[1]) or (of_two and tokens[1] not in v.NEWS)  # "shop staff", "service users"
    return tokens[1] in v.CLAUSE_SUBJECTS or are_many or any(t in v.FINITE for t in tokens[2:])


def is_question(tokens: list[str]) -> bool:
    """Return whether its verb stands before its subject: "how is the rota made", "what do they bake"."""
    first, second = tokens[0], "".join(tokens[1:2])
    if first == "what" and second in {"a", "an"}:  # "what a great team"; "what a usual day looks like" is a clause
        return not any(t in v.FINITE or is_plural(t) for t in tokens[3:])
    return first in v.QUESTION_WORDS and (
        second in {"do", "does", "did"} or (first not in v.SUBJECT_QUESTIONS and second in v.HELPERS)
    )


def begins_doing(text: str) -> bool:
    """Return whether it begins with "they're …ing"."""
    found = BEGINS_DOING.match(folded(text))
    if not found:
        return False
    gap = found[2].split()
    return found[3] not in v.NOUNS_IN_ING - DONE_TOO and not any(word in NO_GAP for word in gap)


def keeps_capital(text: str) -> bool:
    """Return whether the phrase begins with a name."""
    found = re.match(r"[^\s,;]+", text)
    first = found.group() if found else ""
    if sum(c.isupper() for c in first) > 1 or (any(c.isdigit() for c in first) and first[:1].isalpha()):
        return True
    low = folded(first).rstrip(".")
    if low in v.OWN and first[:1] == "I":
        return True
    if not first[:1].isupper() or low in v.DETERMINERS or low in v.QUESTION_WORDS:
        return False
    rest = text[len(first) :].lstrip(" ,")
    return low.removesuffix("'s") in v.NAMES | v.PRODUCTS or rest[:1].isupper()


def lacks_article(text: str, tokens: list[str]) -> bool:
    """Return whether "the" or "your" is missing in front: "new warehouse"."""
    first = tokens[0]
    if first in v.DETERMINERS | v.QUESTION_WORDS:
        return False
    if first in v.NAMES and " " in text and text.split()[1][:1].islower():  # "Tuesday cake rota"
        last = head(text)
        return not (is_plural(last) or is_doing(last))
    if tokens[:2] == ["one", "of"] or (is_doing(first) and tokens[1] in v.DETERMINERS):  # "running a shop"
        return False
    if keeps_capital(text):
        return False
    last = head(text)
    is_name = first in v.PRODUCTS and (last == first or tokens[1] == "and")
    return not (is_name or is_plural(last) or is_doing(last))
