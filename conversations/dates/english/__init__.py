"""English: the language as a `Language`, with the words that may stand around a day."""

from __future__ import annotations

import re

from conversations.dates.english.phrases import PHRASES
from conversations.dates.english.vocabulary import LONG_MONTHS, ORDINALS, PLACEHOLDERS, WEEKDAYS
from conversations.dates.grammar import MIN_CORRECTABLE, Language, Replacements, compile_phrases, vocabulary

__all__ = ["ENGLISH", "PHRASES"]

SECOND = 2

IGNORED = """
    the about around roughly approximately approx circa probably maybe perhaps likely possibly hopefully just another
    sometime
"""
SUBJECTS = """
    they he she we i it you hr recruiter recruiters manager team company boss interviewer agency contact headhunter
    will would should could can might shall theyll ill itll shell hell youll therell thatll theyd shed hed id itd want
    wants like to
"""
LEADING = """
    hi hello hey well so ok okay yes yeah yep ah oh um please and a an my our their your his her hiring on by in at
    for until till come during either latest eod cob early late somebody someone everyone they theyve hes shes weve
    ive starts start begins begin say says said saying told tell tells me us that mentioned promised wrote estimated
    reckon reckons think thinks guess believe hope hopes expect expects expected expecting plan plans planning aim
    aims aiming need needs intend intends is are be due its theyre im am going supposed meant scheduled set decide
    decides deciding decision final answer answers news result results feedback response reply replies respond word
    offer deadline interview date let know get got come comes back call calling ring phone email mail write contact
    touch text informed informing ought gonna up maximum max reach out hear take takes make have give announce inform
    update again lunchtime morning afternoon evening
"""
LEADING_PAST = """
    was were did sent send mailed emailed posted called phoned had met spoke talked interviewed happened took place
    held started began begun finished already note letter thank thanks with submitted
"""
TRAILING = """
    at latest eod cob i think guess believe please thanks thank you they he she said says told me apparently morning
    afternoon evening night lunchtime ish okay ok then instead
"""

# An article before a day in words: the twentieth, but not "the second", which may be anything
_DAYS_IN_WORDS = "|".join(word for word, day in ORDINALS.items() if day > SECOND)
ARTICLES = rf"\bthe(?= (?:{_DAYS_IN_WORDS})$)"
COMPILED = compile_phrases(PHRASES, PLACEHOLDERS)
ENGLISH = Language(
    phrases=COMPILED,
    ignored=frozenset(IGNORED.split()),
    leading=frozenset((SUBJECTS + LEADING).split()),
    subjects=frozenset(SUBJECTS.split()),
    also_verbs=frozenset({"may", "march", "mar", "sat", "sun", "wed", "second"}),
    auxiliaries=frozenset({"may"}),
    leading_past=frozenset(LEADING_PAST.split()),
    trailing=frozenset(TRAILING.split()),
    range_separator=re.compile(" (?:to|or|until|till|through|thru|-|/) |-"),
    between_pattern=re.compile("(?P<lead>.*)(?:between|from) (?P<first>.+) (?:and|to|until) (?P<second>.+)"),
    before_prefix="before ",
    by=re.compile("(?:by|until|till|up to) "),
    end_prefix="end",
    correctable=tuple(w for w in ("tomorrow", "yesterday", *WEEKDAYS, *LONG_MONTHS) if len(w) >= MIN_CORRECTABLE),
    replacements=Replacements(
        {
            "some time": "", "from them": "", "or so": "", "first thing": "", "morning of": "",
            "afternoon of": "", "evening of": "", "no later than": "by",
            "not later than": "by", "end of day": "eod", "end of play": "eod", "end of business day": "eod",
            "end of business": "cob", "close of business": "cob", "close of play": "cob", "nxt": "next", "wk": "week",
            "wks": "weeks", "mth": "month", "mths": "months", "til": "till", "may be": "be",
        },
        letters={},
        articles=ARTICLES,
        for_article="on",
    ),
    sunday_may_start_week=True,
    vocabulary=vocabulary(COMPILED),
)  # fmt: skip
