"""Letters read well, whatever was typed."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from hypothesis import given
from hypothesis import strategies as st

from conversations import words as words_package
from conversations.facts import Answer
from conversations.letters.follow_up import FACES, Draft, follow_up, phone_script, recruiter_script
from conversations.letters.people import names
from conversations.letters.review import PLACEHOLDER, remarks, word_count
from conversations.letters.talking_points import clipped
from conversations.letters.thank_you import draft_thank_you
from conversations.messages import Plain, Words
from conversations.words import LANGUAGES
from tests.conversations.letters.drafted_letters import FILLED, TYPED, read, seeker


def test_a_thank_you_has_three_points() -> None:
    """Thanks with one thing they told; why the person, with a strength; an offer. About 70 words, and signed."""
    person, _, interview = seeker()
    draft = draft_thank_you(person, interview)
    assert read(draft.subject) == "Thank you – Data Engineer interview"
    assert read(draft.body).split("\n\n") == [
        "Dear Maria and Tom,",
        "Thank you for taking the time to talk with me about the Data Engineer role at Acme. I especially enjoyed hearing about how you moved your tests to CI. Our conversation has made me even keener to join you. I would bring ten years of night shifts.",  # noqa: E501 - as it stands in the letter
        "I am happy to send further documents, and look forward to hearing from you.",
        "Kind regards,\nAnna Berg",
    ]
    assert 60 <= word_count(read(draft.body)) <= 85


@pytest.mark.parametrize("company", ["Acme", ""])
@pytest.mark.parametrize("role", ["Data Engineer", "Data Engineer position", "Data Engineer (m/f/d)", ""])
def test_a_filled_debrief_makes_a_note_with_nothing_to_mend(company: str, role: str) -> None:
    """The generated draft passes its own check, with the role or the company unknown too."""
    person, _, interview = seeker(company=company, role=role)
    text = read(draft_thank_you(person, interview).body)
    assert remarks(text, "en", names=names(FILLED["met"]), topics=()) == ()
    assert "  " not in text
    assert " role position" not in text
    assert "(m/f/d)" not in text


def test_without_a_topic_the_note_is_whole_and_the_check_says_what_is_missing() -> None:
    """No placeholder: a shorter note, and one remark."""
    person, _, interview = seeker({"met": "Tom"})
    text = read(draft_thank_you(person, interview).body)
    assert not PLACEHOLDER.findall(text)
    assert [read(r) for r in remarks(text, "en")] == ["Mention one thing they told you."]


@pytest.mark.parametrize(
    "answer",
    [
        Answer("the budget", skipped=True),
        Answer("the budget", reopened=True),
        Answer("i was calm"),
        Answer("the salary band"),
    ],
)
def test_what_is_not_meant_for_them_stays_out(answer: Answer) -> None:
    """Skipped, still open, about the writer, or harmful, and nobody insisted."""
    person, _, interview = seeker({"met": "Tom"})
    interview.answers["topic"] = answer
    assert "hearing about" not in read(draft_thank_you(person, interview).body)


def test_what_went_well_is_private() -> None:
    """Neither it nor what else the debrief holds goes into the letter."""
    person, _, interview = seeker(
        {"went_well": "the billing migration", "learnt": "They run Kafka", "liked": "my plan"}
    )
    text = read(draft_thank_you(person, interview).body) + read(recruiter_script(person, interview))
    assert not {said for said in ("billing", "Kafka", "my plan") if said in text}


def test_a_phrase_that_the_person_insists_on_stands() -> None:
    """As it was shown to them."""
    person, _, interview = seeker({"met": "Tom"})
    interview.answers["topic"] = Answer("i was calm", as_it_is=True)
    assert "I especially enjoyed hearing about i was calm." in read(draft_thank_you(person, interview).body)


def test_a_long_text_is_cut_after_a_word() -> None:
    """To so many characters and words."""
    assert clipped("x" * 4096, 160, 26) == ("x" * 160, True)
    assert clipped("one two three", 9, 9) == ("one two", True)
    assert clipped("one two", 9, 9) == ("one two", False)


def test_trouble_and_nerves_stay_in_the_debrief() -> None:
    """The note never tells what went wrong or how it felt."""
    person, _, interview = seeker({**FILLED, "felt": "bad"})
    text = read(draft_thank_you(person, interview).body) + read(recruiter_script(person, interview))
    assert "last job" not in text
    assert "panicked" not in text


def test_the_persons_own_text_is_the_note() -> None:
    """Once they changed the draft, their words are what is shown and copied."""
    person, _, interview = seeker(note="  Dear Maria,\n\n<3 & [thanks]!  ")
    assert draft_thank_you(person, interview).body == Plain(("Dear Maria,\n\n<3 & [thanks]!",))


def test_a_follow_up_asks_the_three_questions() -> None:
    """Still interested, hiring takes time; where are you in the process, the timeline, anything more I can provide."""
    person, application, _ = seeker()
    draft = follow_up(person, application, 0)
    assert read(draft.subject) == "Following up on the Data Engineer role"
    for number in range(8):
        text = read(follow_up(person, application, number).body)
        assert text.startswith("Dear Maria and Tom,")
        assert text.endswith("Kind regards,\nAnna Berg")
        assert 45 <= word_count(text) <= 75
        assert not [said for said in ("time", "timeline") if said not in text] or number % 4 == 1
        assert not [said for said in ("week", "Monday", "news", "day") if said in text]


def test_no_two_follow_ups_of_four_are_alike() -> None:
    """Four wordings, one after the other."""
    person, application, _ = seeker()
    texts = [read(follow_up(person, application, n).body) for n in range(12)]
    assert [len(set(texts[n : n + 4])) for n in range(9)] == [4] * 9


def test_scripts_say_on_the_phone_what_the_mail_says() -> None:
    """The three questions, and what to leave on a machine."""
    person, application, _ = seeker()
    script = read(phone_script(person, application))
    assert script.count("Anna Berg") == 1
    assert [w for w in ("in the process", "timeline", "anything more", "voicemail") if w not in script] == []


def test_the_recruiter_is_asked_to_follow_up_today() -> None:
    """Thanks, how it went, follow up today, the timeline."""
    person, _, interview = seeker()
    script = read(recruiter_script(person, interview))
    assert [w for w in ("Thank you", "It went well", "follow up", "today", "and when") if w not in script] == []


@pytest.mark.parametrize(("number", "name"), tuple(FACES.items()))
def test_how_it_felt_is_told_by_name_or_by_number(number: str, name: str) -> None:
    """Each face has its sentence; without one it was a good conversation."""
    said = {read(recruiter_script(p, i)) for p, _, i in (seeker({"felt": number}), seeker({"felt": name}))}
    assert len(said) == 1
    other = {read(recruiter_script(p, i)) for p, _, i in (seeker({"felt": "fair"}), seeker({}), seeker({"felt": "?"}))}
    assert len(other) == 1
    assert (said == other) is (name == "fair")


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.dictionaries(st.sampled_from([*FILLED, "learnt"]), TYPED), st.tuples(TYPED, TYPED, TYPED), st.integers(0, 99))
def test_no_answer_breaks_a_text(
    language: str, answers: dict[str, str], who: tuple[str, str, str], number: int
) -> None:
    """Never an error, never too long, and square brackets only where something is missing."""
    name, company, role = who
    person, application, interview = seeker(answers, name=name, company=company, role=role)
    person = replace(person, language=language)
    note, again = draft_thank_you(person, interview), follow_up(person, application, number)
    for draft in (note, again):
        assert len(read(draft.subject, language)) <= 80
        assert "\n" not in read(draft.subject, language)
    scripts = (phone_script(person, application), recruiter_script(person, interview))
    texts = [read(text, language) for text in (note.body, again.body, *scripts)]
    assert [t for t in texts if len(t) >= 1800] == []
    assert word_count(texts[0]) <= 150
    signed = note.body.paragraphs[-1]
    assert isinstance(signed, Words)
    unsigned = isinstance(signed["name"], Words)
    assert [len(PLACEHOLDER.findall(t)) for t in texts] == [unsigned, unsigned, unsigned, unsigned]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_leaves_telegram_carries_no_markup(language: str) -> None:
    """Drafts and lists are plain text: no tag, no entity."""
    source = files(words_package).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    ours = [
        entry for entry in FluentParser().parse(source).body
        if isinstance(entry, ftl.Message) and entry.id.name.startswith(("draft-", "proof-"))
    ]  # fmt: skip
    assert ours
    serializer = FluentSerializer()
    assert [e.id.name for e in ours if set("<&") & set(serializer.serialize_entry(e))] == []


def test_a_draft_is_a_value() -> None:
    """Two drafts of the same facts are the same."""
    person, _, interview = seeker()
    assert draft_thank_you(person, interview) == draft_thank_you(person, interview)
    assert isinstance(draft_thank_you(person, interview), Draft)
