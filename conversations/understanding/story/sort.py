"""A story told in one go: each sentence of a long message, and the question that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from conversations.readers import MESSAGE, reader
from conversations.understanding import applications
from conversations.understanding.days import ReadBudget
from conversations.understanding.normal_text import normal_text, tokens
from conversations.understanding.small_talk import greets
from conversations.understanding.story.labels import OF_AN_INTERVIEW, OF_THE_WORK, QUESTIONS, Label, ToldSentence
from conversations.understanding.story.sentences import sentences
from conversations.understanding.story.signs import Signs
from conversations.understanding.understood import KnownPost
from conversations.words import spoken_language
from conversations.words.phrases import pattern

MOST_READ = 2000  # characters; what comes after them is kept as notes
READ_IN_A_STORY = 5  # windows of words that are given to the date reader
SHORT_STORY, FEW_QUESTIONS = 4, 3  # sentences; fewer that name an employer and a feeling may be news


@reader(MESSAGE, cut=True, as_typed=True)
def told(text: str, known: Iterable[KnownPost], now: datetime, language: str) -> tuple[ToldSentence, ...]:
    """Return the sentences of a message with their questions. What fits nowhere is a note. Takes bounded time."""
    language = spoken_language(language)
    posts = applications.relevant(known, tokens(text[:MOST_READ]))
    found: list[ToldSentence] = []
    seen: set[str] = set()
    budget = ReadBudget(READ_IN_A_STORY)
    length = greetings = 0
    for sentence in sentences(text, language):
        length += len(sentence)
        if length > MOST_READ:
            found.append(ToldSentence(sentence, Label.NOTE))
            continue
        if not found and greets(sentence, language):
            found.append(ToldSentence(sentence, Label.NOTE))
            greetings = 1
            continue
        place = len(found) - greetings
        signs = Signs(sentence, posts, now, language, place=place, seen=frozenset(seen), budget=budget)
        found.append(ToldSentence(sentence, label_of(signs)))
        seen |= {word for name in signs.names for word in name.casefold().split()}
    return tuple(found)


def is_story(story: tuple[ToldSentence, ...], language: str) -> bool:
    """Return whether a message tells of an interview that was: two sentences or more that belong to two questions.

    What an employer writes is none.
    """
    labels = {sentence.label for sentence in story}
    language = spoken_language(language)
    told_of = labels & QUESTIONS
    if len(story) < 2 or len(told_of) < 2:  # noqa: PLR2004 - two sentences, two questions
        return False
    if not labels & OF_AN_INTERVIEW and not (
        len(story) >= SHORT_STORY and Label.POST in labels and len(told_of) >= FEW_QUESTIONS
    ):
        return False
    if len(story) < SHORT_STORY and told_of <= {Label.POST, Label.FELT}:
        return False  # "Acme turned me down. I feel terrible."
    letter = pattern("letter", language)
    return not any(
        letter.search(normal_text(tokens(s.text[:MOST_READ]), {}, language, mends=False).text) for s in story
    )


def label_of(signs: Signs) -> Label:
    """Return the first question that fits; a note where something in the sentence speaks against it."""
    decides = signs.has("story_decide") and not signs.has("story_invited_back")
    trouble = signs.mine("story_trouble") is not None and not signs.has("sure_concern")
    if signs.has("story_next_step") and signs.has("recruiter") and not signs.tells_of_interview():
        return Label.NEXT_STEP
    if signs.has("name_missed"):
        return Label.MET
    if (signs.opens() or not (decides or trouble)) and signs.is_post():
        return Label.POST
    if not decides and not trouble and signs.is_beginning():
        return Label.BEGAN
    if decides:
        return Label.DECIDE_ON
    felt = signs.is_felt()
    if trouble and (not felt or signs.has("story_then_i")):
        return Label.TROUBLE
    if signs.asks() or (signs.has("story_not_part") and not signs.has("sure_concern")):
        return Label.NOTE
    if felt:
        return Label.FELT
    return _later_label(signs)


def _later_label(signs: Signs) -> Label:
    """Return the first of the questions that tell of a part of the interview, or of the work."""
    well = signs.mine("story_went_well")
    if well and not signs.has("negation_of_well"):
        return Label.NOTE if signs.bad_after(well) else Label.WENT_WELL
    if signs.is_met():
        is_answer = signs.holds("bad") or (
            not signs.has("story_met") and (signs.has("story_then_i") or signs.begins("story_i"))
        )
        return Label.NOTE if signs.holds("own") and is_answer else Label.MET
    for label in (Label.CONCERN, Label.NEXT_STEP, Label.REACTION, Label.TOPIC, Label.LEARNT):
        if signs.has(f"story_{label}"):
            return Label.NOTE if _is_doubtful(label, signs) else label
    return _by_single_words(signs)


def _is_doubtful(label: Label, signs: Signs) -> bool:
    """Return whether something speaks against it: "she asked about X and I ..." is more than a topic."""
    if label is Label.CONCERN:
        return signs.has("story_i_did") and not signs.has("sure_concern")
    if label not in OF_THE_WORK:
        return False
    if signs.has("story_then_i") and not signs.has("story_liked_it"):
        return True
    return label is Label.LEARNT and (signs.begins("story_i") or signs.is_ahead() or signs.has("story_perfect"))


def _by_single_words(signs: Signs) -> Label:
    """Return what single words tell where no phrase fits: only what no other word speaks against."""
    if signs.holds("concern") and not signs.holds("past"):
        return Label.CONCERN
    own, good, bad, doubt, state = (signs.holds(kind) for kind in ("own", "good", "bad", "doubt", "state"))
    if own and bad and not (good or doubt or state):
        return Label.TROUBLE
    if doubt or bad or signs.has("story_answers") or signs.names_feeling():
        return Label.NOTE
    if own:
        return Label.WENT_WELL if good else Label.NOTE
    return Label.LEARNT if state and signs.counts() and not (signs.holds("past") or signs.quotes()) else Label.NOTE
