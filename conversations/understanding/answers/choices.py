"""Reads typed words at a question with taps: "pretty good" is 🙂, "through an agency" is a recruiter."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.facts import Channel
from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding.normal_text import MARKS as PUNCTUATION
from conversations.understanding.normal_text import Token, normal_text, tokens
from conversations.words import spoken_language
from conversations.words.phrases import pattern, replacements, word_set

FEELINGS = ("bad", "poor", "fair", "great", "good")
"""In this order: "not great" is not `great`, "not so good" not `good`."""
CHANNELS = (Channel.RECRUITER, Channel.LINKEDIN, Channel.HANDWRITTEN, Channel.EMAIL, Channel.PHONE)
SCALES = (5, 10)
MARKS = ((85, "great"), (65, "good"), (45, "fair"), (25, "poor"), (0, "bad"))
"""From which per cent of the best mark on a feeling begins."""
MOST_DIGITS = 3
IGNORED = frozenset(" !.\ufe0f\u200d\u2640\u2642") | {chr(0x1F3FB + tone) for tone in range(5)}
"""Signs beside an emoji: its style, its skin, its gender."""
LONGEST = 200  # characters; a longer text is a note


def _normal(text: str, language: str) -> str:
    return normal_text(tokens(text), {}, spoken_language(language), mends=len(text) <= LONGEST).text


def feeling(text: str, language: str) -> str:
    """Return which of the five feelings some words tell: "pretty good" is `good`; empty when none."""
    normal = _normal(text, language)
    if graded := _graded(tokens(text), spoken_language(language)):
        return graded
    if pattern("felt_not_bad", spoken_language(language)).search(normal):
        return "fair"
    return next((one for one in FEELINGS if pattern(f"felt_{one}", spoken_language(language)).search(normal)), "")


def _graded(typed: tuple[Token, ...], language: str) -> str:
    """Return the feeling that a mark tells: "8 out of 10", "4/5"; empty when it is none."""
    numbers = [part for token in typed for part in token.raw.split("/") if part.isdecimal()]
    words = {token.plain for token in typed if token.raw[0].isalpha()}
    of = word_set("out_of", language)
    is_one = any("/" in token.raw for token in typed) or not words.isdisjoint(of)
    if len(numbers) != 2 or not is_one or not words <= of | word_set("mark_words", language):  # noqa: PLR2004
        return ""
    points, most = (int(number[:MOST_DIGITS]) for number in numbers)
    if most not in SCALES or not 0 <= points <= most:
        return ""
    return next(felt for least, felt in MARKS if points * 100 >= least * most)


def recruiter(text: str, language: str) -> bool | None:
    """Return whether a recruiter brought the person in, as far as the words say so."""
    return recruiter_in(_normal(text, language), spoken_language(language))


def recruiter_in(normal: str, language: str) -> bool | None:
    """Return whether a normal text says that a recruiter brought the person in."""
    if pattern("story_direct", language).search(normal):
        return False
    return True if pattern("story_recruiter", language).search(normal) else None


@reader(SHORT_ANSWER)
def channel(text: str, language: str) -> Channel | None:
    """Return the channel that is said: "by e-mail", "über die Vermittlerin"."""
    return channel_in(_normal(text, language), spoken_language(language))


def channel_in(normal: str, language: str) -> Channel | None:
    """Return the channel that is said in a normal text."""
    return next((one for one in CHANNELS if pattern(f"channel_{one}", language).search(normal)), None)


@reader(SHORT_ANSWER)
def yes_or_no(text: str, language: str) -> bool | None:
    """Return whether nothing but a yes, or nothing but a no, was typed; None for anything else."""
    normal = _normal(text, language)
    language = spoken_language(language)
    for section, answer in (("typed_yes", True), ("typed_no", False)):
        found = pattern(section, language).match(normal, 1)
        if found and PUNCTUATION.issuperset(normal[found.end() :].split()):
            return answer
    return None


@reader(SHORT_ANSWER)
def keeps_it(text: str, language: str) -> bool:
    """Return whether nothing but a yes was typed, or that what is shown is to stay: "keep", "passt so"."""
    normal = _normal(text, language)
    found = pattern("typed_keep", spoken_language(language)).match(normal, 1)
    return yes_or_no(text, language) is True or bool(found and PUNCTUATION.issuperset(normal[found.end() :].split()))


@reader(SHORT_ANSWER)
def read_option(text: str, step: str, options: Sequence[str], language: str) -> str:
    """Return the one option of the question `step` that was typed; empty when it is none, or several."""
    language = spoken_language(language)
    signs = set(text) - IGNORED
    emoji = replacements("option_emoji", language).get(signs.pop(), "") if len(signs) == 1 else ""
    if emoji in options:
        return emoji
    if step == "felt":
        felt = feeling(text, language)
        return felt if felt in options else ""
    if step == "route" and (through := recruiter(text, language)) is not None:
        return "recruiter" if through else "direct"
    normal = _normal(text, language)
    fitting = [option for option in options if pattern(f"option_{step}_{option}", language).search(normal)]
    return fitting[0] if len(fitting) == 1 else ""
