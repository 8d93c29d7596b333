"""Recognises the answer that no day was named: "they didn't say"."""

from __future__ import annotations

import re

from conversations.dates.normalise import normalise
from conversations.dates.other_languages.translate import translation_for
from conversations.readers import SHORT_ANSWER, reader

_WHO_EN = "(?:they|he|she|it|we|hr|no one|noone|nobody|(?:the )?(?:recruiter|manager|interviewer|company|boss))"
_DID_NOT_EN = "(?:didnt|did not|havent|have not|hasnt|has not|wouldnt|would not|couldnt|could not|dont|doesnt)"
_SAY_EN = "(?:say|said|tell|told|mention|mentioned|specify|specified|name|give|gave|given|know)"
_WHAT_EN = "(?:(?:a|any|an exact|the) (?:date|day|deadline|timeline)|when|anything|one|yet|so far)"
_WHO_DE = "(?:sie|er|man|mir|uns|es|das|dazu|davon|die|der chef|die chefin|noch|leider)"
_SAID_DE = "(?:gesagt|genannt|erwähnt|erwaehnt|mitgeteilt|verraten|angegeben)"
_HAVE_DE = "(?:haben|hat|wurde|wurden)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        f"{_WHO_EN} {_DID_NOT_EN}(?: yet)? {_SAY_EN}(?: (?:me|us))?(?: {_WHAT_EN}){{0,2}}",
        f"(?:nobody|no one|noone) {_SAY_EN}(?: (?:me|us))?(?: {_WHAT_EN})?",
        f"{_DID_NOT_EN} {_SAY_EN}(?: (?:me|us))?(?: {_WHAT_EN})?",
        "(?:it )?(?:was |were |is )?not (?:said|mentioned|told|specified|named|given|known)(?: yet)?",
        "no (?:date|day|deadline|timeline|time frame|timeframe)(?: (?:was )?(?:given|named|mentioned|said|set|yet))?",
        "nothing (?:said|mentioned)|unsaid|unspecified|they said nothing",
        f"(?:{_WHO_DE} )?(?:{_HAVE_DE} )?(?:{_WHO_DE} ){{0,3}}nichts?(?: {_WHO_DE})? {_SAID_DE}(?: {_HAVE_DE})?",
        f"(?:noch )?keine?n? (?:angaben?|datum|termin|tag|frist|aussage)(?: {_SAID_DE})?",
    )
)


@reader(SHORT_ANSWER)
def says_unsaid(text: str, language: str = "en") -> bool:
    """Return True if the text says that no day was named. "I don't know" is not that: it may have been forgotten."""
    own = translation_for(language)
    plain = normalise(text)
    return bool(plain) and (
        any(pattern.fullmatch(plain) for pattern in _PATTERNS) or (own is not None and own.says_unsaid(text))
    )
