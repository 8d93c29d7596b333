"""What they told: asked in the debrief, asked once more when it would not read well, and woven into the letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.facts import Answer, Channel, Interview
from conversations.letters.review import word_count
from conversations.letters.topics import Verdict, read_topic
from conversations.outreach import thank_you_card
from tests.case_files import each_row
from tests.letters_page import POSTS, cases, topic_typed
from tests.people import Seeker, at

MEANT = "how you train new nurses"


def asked(language: str = "en", *, signature: str = "Sam Okoro") -> Seeker:
    """Return somebody who is asked what they would like to mention."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language)
    seeker.person = replace(seeker.person, signature=signature)
    seeker.says("/debrief").says("Acme, Data analyst")
    number = seeker.person.interviews[-1].id
    seeker.taps_data(f"debrief:{number}:set:began:202606081000").taps_data(f"debrief:{number}:set:route:direct")
    for step in ("felt", "went_well", "trouble"):
        seeker.taps_data(f"debrief:{number}:skip:{step}")
    return seeker


def finished(seeker: Seeker, met: str = "Maria Keller") -> Seeker:
    """Answer what is left."""
    return seeker.says(met).taps_data(f"debrief:{interview(seeker).id}:set:decide_on:unsaid")


def interview(seeker: Seeker) -> Interview:
    """Return their interview."""
    return seeker.person.interviews[-1]


def letter(seeker: Seeker, to: str = "") -> str:
    """Return the note as it is copied."""
    return thank_you_card.note_text(seeker.person, interview(seeker), to)


@each_row(("language", "typed"), list(cases()))
def test_what_is_typed_at_the_question_stands_in_the_letter_or_is_asked_about(language: str, typed: str) -> None:
    """Each row of the cases, by way of the running functions; used as it is, it stands as it was shown."""
    seeker, question = topic_typed(language, typed, post=POSTS[language][0], met="")
    phrase = read_topic(typed, language)
    assert bool(question) is (phrase.verdict is not Verdict.WOVEN)
    assert phrase.text in letter(seeker)
    assert not question or phrase.text.replace("&", "&amp;") in question
    assert word_count(letter(seeker)) <= 120


def test_a_phrase_that_does_not_read_well_is_asked_once_more() -> None:
    """With the sentence as it would read, and the reason; a better one goes in."""
    seeker = asked().says("i was calm")
    assert "I especially enjoyed hearing about i was calm." in seeker.sees
    assert "That's about you. What did they tell you?" in seeker.sees
    assert MEANT in letter(finished(seeker.says(MEANT)))


def test_using_it_as_it_is_is_the_persons_right() -> None:
    """One tap for what reads badly."""
    assert "hearing about i was calm." in letter(finished(asked().says("i was calm").taps("Use it as it is")))


def test_a_clause_follows_hearing_and_not_about() -> None:
    """Neither the preview nor the letter says "about that …"."""
    seeker = asked().says("they have a choir")
    assert "I especially enjoyed hearing that you have a choir." in seeker.sees
    assert "Does it say what you mean?" in seeker.sees
    assert "hearing that you have a choir." in letter(finished(seeker.taps("Yes, use it")))
    assert "hearing that you bake at four." in letter(finished(asked().says("that they bake at four")))


def test_what_would_harm_takes_a_second_yes() -> None:
    """Its reason is named both times."""
    seeker = asked().says("the salary band up to 42k").taps("Use it as it is")
    assert "Pay and time off can wait for the offer. Put it in all the same?" in seeker.sees
    assert interview(seeker).answers["topic"].reopened
    assert "the salary band up to 42k" in letter(finished(seeker.taps("Yes, put it in")))


def test_what_is_left_out_stays_in_the_debrief() -> None:
    """The letter goes without it, the card says so, and the letter's check says what is missing."""
    seeker = finished(asked().says("the salary band").taps("Leave it out"))
    assert "salary" not in letter(seeker)
    assert "Not in the note: the salary band" in seeker.sees
    assert "To mention" not in seeker.sees
    assert "Mention one thing they told you." in seeker.sees


def test_editing_the_message_answers_it_again() -> None:
    """While it is asked about, and afterwards: what was insisted on was the old phrase."""
    seeker = asked().says("i was calm")
    message = interview(seeker).answers["topic"].message
    assert message
    assert "Who did you meet?" in seeker.corrects(message, MEANT).sees
    seeker = asked().says("i was calm").taps("Use it as it is")
    message = interview(seeker).answers["topic"].message
    assert message
    seeker.corrects(message, "the salary band")
    assert "salary" not in letter(finished(seeker))


def test_a_debrief_from_before_offers_to_mention_something() -> None:
    """Its note is shorter until something is typed there, checked in the same way."""
    seeker = finished(asked().taps("Skip")).taps("Mention something")
    assert "What did they tell you" in seeker.sees
    assert "That's about you" in seeker.says("i was calm").sees
    assert "hearing about how you train new nurses." in seeker.says("how they train new nurses").sees
    assert "Mention something" not in seeker.labels


def test_a_finished_debrief_from_before_is_not_asked_it() -> None:
    """Its card stays a card, and changing an answer leads back to it."""
    seeker = finished(asked().taps("Skip"))
    answers = {key: answer for key, answer in interview(seeker).answers.items() if key != "topic"}
    seeker.person = seeker.person.with_interview(replace(interview(seeker), answers=answers))
    assert "Met: Maria Keller" in seeker.taps_data(f"debrief:{interview(seeker).id}:go").sees
    seeker.taps_data(f"debrief:{interview(seeker).id}:redo:met")
    assert "Met: Tom Baker" in seeker.says("Tom Baker").sees


def test_a_strength_is_typed_and_remembered() -> None:
    """It passes the same kind of check; the next note offers it as a chip."""
    seeker = finished(asked().says(MEANT)).taps("Add a strength").says("i am good with numbers")
    assert "Just the strength, please" in seeker.sees
    assert "I would bring ten years of night shifts." in seeker.says("ten years of night shifts").sees
    seeker.now = at("2026-06-09", "12:30")
    seeker.debriefs("Globex, Clerk", began="2026-06-09 10:00").taps("Add a strength")
    assert "I would bring ten years of night shifts." in seeker.taps("ten years of night shifts").sees


def test_what_came_across_best_is_offered_as_a_strength() -> None:
    """Only what stands after "I would bring"."""
    seeker = finished(asked().says(MEANT))
    answers = interview(seeker).answers | {"came_across": Answer("patience with angry callers\ni was funny")}
    seeker.person = seeker.person.with_interview(replace(interview(seeker), answers=answers))
    seeker.taps_data(f"thanks:{interview(seeker).id}:strength")
    assert seeker.labels == ["patience with angry callers", "No strength", "‹ Back"]


# Signature, recruiter, language --------------------------------------------------------------------------------------


def test_the_signature_is_asked_with_the_first_letter() -> None:
    """Never the Telegram name unseen: it is a chip; typed, it gets its capitals; once."""
    seeker = finished(asked(signature="").says(MEANT))
    assert "[your name]" in seeker.sees
    assert "How do you sign your letters?" in seeker.sees
    assert seeker.says("Anna Berg").sees.count("Kind regards,\nAnna Berg") == 1
    assert seeker.person.signature == "Anna Berg"
    tapped = finished(asked(signature="").says(MEANT)).taps("Sam")
    assert tapped.person.signature == "Sam"
    assert "How do you sign" not in tapped.sees


def test_what_is_no_name_is_no_signature() -> None:
    """It is answered as anything else that is typed."""
    seeker = finished(asked(signature="").says(MEANT)).says("they rejected me, 3 days after")
    assert seeker.person.signature == ""


def test_the_signature_is_a_setting() -> None:
    """And so is the letters' language."""
    seeker = finished(asked().says(MEANT)).says("/settings")
    assert "Letters: in English, signed Sam Okoro" in seeker.sees
    seeker.taps("Change your signature").says("S. Okoro")
    assert seeker.person.signature == "S. Okoro"
    assert "Letters: in German" in seeker.says("/settings").taps("Letter in German").sees


def test_a_first_letter_in_a_prompt_has_a_tap_for_the_name() -> None:
    """A prompt asks nothing that what is typed next would answer."""
    seeker = Seeker(at("2026-06-08", "08:00"))
    seeker.person = replace(seeker.person, signature="")
    seeker.says("/interview").says("Acme, Clerk").says("today 10:00")
    for _ in range(4):
        seeker.taps("Skip")
    seeker.waits_until("2026-06-08", "17:30")
    assert seeker.prompts[-1].kind == "thank_you"
    assert "How do you sign" in seeker.taps("Add your name").sees
    assert "Kind regards,\nAnna Berg" in seeker.says("Anna Berg").sees


def test_the_recruiters_name_is_asked_once() -> None:
    """In every letter to them from then on; without one, the greeting has none."""
    seeker = finished(asked().says(MEANT)).taps("Other ways").taps("Recruiter")
    assert "What is your recruiter's name?" in seeker.sees
    assert "Hello Priya," in seeker.says("Priya").sees
    assert "recruiter's name?" not in seeker.sees
    nobody = finished(asked().says(MEANT)).taps("Other ways").taps("Recruiter").taps("Without a name")
    assert "Hello,\n" in nobody.sees
    assert "recruiter's name?" not in nobody.sees


@pytest.mark.parametrize("typed", ["Tiggy from Bain & Gray", "Tiggy at Bain & Gray Ltd", "tiggy", "Tiggy von Hays"])
def test_the_recruiters_firm_is_not_greeted(typed: str) -> None:
    """What follows the name is where they work."""
    seeker = finished(asked().says(MEANT)).taps("Other ways").taps("Recruiter")
    assert "Hello Tiggy,\n" in seeker.says(typed).sees


def test_what_was_typed_in_another_language_is_left_out() -> None:
    """Never mixed: topic, strength and role; asked for again, in the other language."""
    seeker = finished(asked().says(MEANT)).taps("Add a strength").says("patience").taps("Letter in German")
    text = letter(seeker)
    assert not [said for said in (MEANT, "patience", "Data analyst") if said in text]
    assert "die Stelle bei Acme" in text
    assert "not in German, so this letter leaves them out" in seeker.sees
    seeker.taps("Mention something")
    assert "Besonders interessant fand ich, was Sie erzählt haben über …" in seeker.sees
    assert "über Ihre neue Halle in Fulda erzählt haben." in seeker.says("ihre neue Halle in Fulda").sees
    assert MEANT in letter(seeker.taps("Letter in English"))


def test_another_language_is_offered_where_it_may_matter() -> None:
    """By the country, a word of the post, or what was chosen before; else it is behind "Other ways"."""
    at_work = {"Acme, Clerk": False, "Acme GmbH, Clerk": True, "Klinikum Fulda": True, "Acme, Erzieherin": True}
    for post, offered in at_work.items():
        seeker = Seeker(at("2026-06-08", "12:30"), "Europe/London").debriefs(post, began="2026-06-08 10:00")
        note = f"thanks:{seeker.person.interviews[0].id}:show"
        assert ("Letter in German" in seeker.taps_data(note).labels) is offered, post
        seeker.taps("Other ways").taps("Letter in German")
        assert "Letter in English" in seeker.labels
        assert "Letter in German" in seeker.taps("Letter in English").taps_data(note).taps("Other ways").labels
    for zone, offered in (("Europe/Berlin", True), ("Europe/Madrid", False), ("UTC", False)):
        seeker = Seeker(at("2026-06-08", "12:30"), zone).debriefs("Acme, Clerk", began="2026-06-08 10:00")
        note = f"thanks:{seeker.person.interviews[0].id}:show"
        assert ("Letter in German" in seeker.taps_data(note).labels) is offered, zone


@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.LINKEDIN])
def test_short_ways_are_short(channel: Channel) -> None:
    """About 40 words on the phone; under 300 characters on LinkedIn, and saying to what."""
    seeker = finished(asked().says(MEANT)).taps_data(f"thanks:{interview(asked()).id}:by:{channel}")
    assert word_count(letter(seeker)) <= 50
    assert len(letter(seeker)) < 300
    assert "the Data analyst role at Acme" in letter(seeker)


def test_news_of_the_company_is_no_strength() -> None:
    """/prepare lists what the person did well."""
    seeker = Seeker(at("2026-06-08", "12:30"))
    seeker.debriefs(began="2026-06-08 10:00", went_well="their new office in Lisbon")
    assert "Lisbon" not in seeker.says("/prepare").taps_data("prepare:0:strong").sees
    seeker.now = at("2026-06-09", "12:30")
    seeker.debriefs("Globex, Clerk", began="2026-06-09 10:00", went_well="my drawing of their network")
    assert "my drawing of their network" in seeker.taps_data("prepare:0:strong").sees


@pytest.mark.parametrize(
    ("typed", "signature"),
    [
        ("sam o'neill", "Sam O'Neill"),
        ("JO LEE", "Jo Lee"),
        ("Ade O.", "Ade O."),
        ("dr Amy Lee", "Dr Amy Lee"),
        ("Best wishes, Sam", "Sam"),
        ("It's Sam", "Sam"),
        ("An Nguyen", "An Nguyen"),
        ("Amber Price, RN", "Amber Price, RN"),
        ("Ellie x", "Ellie"),
        ("Ellie :)", "Ellie"),
    ],
)
def test_a_signature_gains_its_capitals_and_loses_what_is_no_name(typed: str, signature: str) -> None:
    """As typed otherwise; an initial keeps its dot in the letter."""
    seeker = finished(asked(signature="").says(MEANT)).says(typed)
    assert seeker.person.signature == signature
    assert f"\n{signature}" in seeker.sees.replace("&#x27;", "'")
