"""The thank-you note: one for all or one for each, its channel, its contents, and the person's own words."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files.exports import as_json
from bot.files.import_json import parse_import
from bot.rendering import MAX_COPY_TEXT, reply
from conversations.events import Imported, Said
from conversations.facts import Answer, Channel, Note, PromptKind
from conversations.interviews.debrief_card import card
from conversations.interviews.start import LONGEST_NAME
from conversations.letters import review, thank_you
from conversations.letters.addressees import addressees, note_is_done, still_to_thank
from conversations.messages import Turn
from conversations.outreach import thank_you_card
from conversations.words import LANGUAGES, Reader, in_plain
from tests.conversations.outreach.thank_you_people import LONG, TWO, each, interview, sam, sent, shown_text, text


def test_a_note_for_each_is_offered_where_several_were_met() -> None:
    """Two or more people: one tap; one person or nobody: the card is as it was."""
    assert "A note for each of the 3" in sam().labels
    labels = [label for line in ("Maria", "", "two engineers") for label in sam(line).labels]
    assert [label for label in labels if label.startswith("A note for each")] == []


def test_each_gets_a_note_of_their_own() -> None:
    """By name, to their own address, one at a time, the next person a tap away."""
    seeker = each(sam())
    assert "For <b>Maria Keller</b> (1 of 3)" in seeker.sees
    assert "To: <code>maria@acme.com</code>" in seeker.sees
    assert "Dear Maria," in seeker.sees
    assert "Tom" not in seeker.sees
    seeker.taps("Tom Smith ›")
    assert "For <b>Tom Smith</b> (2 of 3)" in seeker.sees
    assert "<code>tom@acme.com</code>" in seeker.sees
    assert "Dear Tom," in seeker.sees
    assert "To:" not in seeker.taps("Ana Costa ›").sees


@pytest.mark.parametrize("channel", [c for c in Channel if c is not Channel.RECRUITER])
def test_no_two_notes_are_alike(channel: Channel) -> None:
    """Each mentions something else, in another wording."""
    seeker = each(sam()).taps_data(f"thanks:{interview(sam()).id}:by:{channel}")
    texts = [text(seeker, name) for name in addressees(interview(seeker))]
    topics = ("how you moved your tests to CI", "the open day in May", "the new depot")
    assert [topic in one for topic, one in zip(topics, texts, strict=True)] == [True] * 3
    for one, other in combinations(texts, 2):
        shared = set(one.split("\n\n")) & set(other.split("\n\n"))
        assert not {p for p in shared if p and "Sam" not in p}


def test_a_note_with_nothing_of_its_own_is_better_to_all() -> None:
    """What differs is what is mentioned or the strength; with neither, one note to all is offered."""
    seeker = sam(TWO).taps("A note for each")
    assert "What did Tom tell you" in seeker.sees
    assert "For the note to Tom. Finish:" in seeker.taps("Mention nothing").sees
    assert "One note to all reads better" in seeker.taps("No strength").sees
    assert "Dear Maria and Tom," in seeker.taps("One note for all").sees


def test_each_is_logged_by_their_own_tap() -> None:
    """With its channel, day and undo; a button shows the next note, and the last one ends the prompt."""
    seeker = each(sam(TWO)).taps("✓ I sent it").taps("E-mail")
    assert sent(seeker) == [("Maria Keller", Channel.EMAIL)]
    assert "✓ Thank-you to Maria Keller at Acme by e-mail, Monday 8 June." in seeker.sees
    assert not note_is_done(seeker.person, interview(seeker))
    seeker.taps("Tom ›").taps("Other ways").taps("LinkedIn").taps("✓ Sent on LinkedIn")
    assert sent(seeker) == [("Maria Keller", Channel.EMAIL), ("Tom", Channel.LINKEDIN)]
    assert note_is_done(seeker.person, interview(seeker))
    seeker.taps("Undo")
    assert still_to_thank(seeker.person, interview(seeker)) == ("Tom",)
    assert "Hi Tom," in seeker.taps("Thank-you").sees


def test_one_tap_logs_all_that_are_left() -> None:
    """All are sent: once, for everybody."""
    seeker = each(sam()).taps("✓ All sent").taps("E-mail")
    assert sent(seeker) == [("", Channel.EMAIL)]
    assert note_is_done(seeker.person, interview(seeker))


def test_that_is_all_ends_it() -> None:
    """Some sent and no more wanted: no prompt comes, and it can be undone."""
    seeker = each(sam()).taps("✓ I sent it").taps("E-mail").taps("Tom Smith ›").taps("That's all")
    assert "that's all" in seeker.sees
    assert seeker.waits_until("2026-06-09", "10:00") == []
    assert "For <b>Tom Smith</b>" in seeker.taps("I'll send one after all").sees


def test_there_is_one_prompt_for_all_of_them() -> None:
    """Once per interview, with the first note that is left."""
    seeker = each(sam()).taps("✓ I sent it").taps("E-mail")
    heard = seeker.waits_until("2026-06-10")
    assert [h.kind for h in heard] == [PromptKind.THANK_YOU]
    assert "For <b>Tom Smith</b> (2 of 3)" in seeker.sees
    assert len(shown_text(seeker.sees)) < 1500
    seeker.taps("✓ I sent it")  # by e-mail, as the first
    assert sent(seeker)[1:] == [("Tom Smith", Channel.EMAIL)]
    assert [h.kind for h in seeker.waits_until("2026-06-15")] == []


def test_the_state_tells_how_many_are_sent() -> None:
    """In /today and on the card."""
    seeker = each(sam(TWO)).taps("✓ I sent it").taps("E-mail")
    assert "1 of 2 thank-yous sent; next is Tom." in seeker.says("/today").sees
    seeker.taps("Acme: the thank-you").taps("Other ways").taps("Phone").taps("✓ I called")
    shown = reply(Turn(seeker.person, (card(seeker.person, interview(seeker), seeker.now),))).messages[0].html
    assert "2 thank-yous sent, the last one by phone" in shown


def test_a_tap_about_somebody_who_is_not_named_any_more_changes_nothing() -> None:
    """A corrected name is another person; an old card says so."""
    seeker = each(sam(TWO))
    before = seeker.person.applications
    seeker.taps_data(f"thanks:{interview(seeker).id}:sent:deadbeef:email")
    assert seeker.person.applications == before
    assert "too old" in seeker.reply.toast


def test_a_card_from_before_logs_the_note_to_all() -> None:
    """Old buttons keep their meaning."""
    seeker = each(sam(TWO))
    seeker.taps_data(f"thanks:{interview(seeker).id}:sent:email")
    assert sent(seeker) == [("", Channel.EMAIL)]


def test_one_for_all_is_a_tap_back_until_one_is_sent() -> None:
    """The choice can be changed until a note is sent."""
    seeker = each(sam()).taps("Other ways").taps("One note for all")
    assert "Dear Maria, Tom and Ana," in seeker.sees
    each(seeker).taps("✓ I sent it").taps("E-mail").taps("Tom Smith ›")
    assert "One note for all" not in seeker.taps("Other ways").labels


def test_each_note_is_changed_by_itself() -> None:
    """The text that is sent back is that person's note; the others stay."""
    seeker = each(sam(TWO)).taps("Tom ›").taps("Change the text").says("Dear Tom, thank you for all!")
    assert "For <b>Tom</b>" in seeker.sees
    assert text(seeker, "Tom") == "Dear Tom, thank you for all!"
    assert text(seeker, "Maria Keller").startswith("Dear Maria,")


def test_a_note_that_says_the_same_is_noticed() -> None:
    """People may compare their notes."""
    body = "\n\nThank you for the talk about CI. I am keen, with experience. References on request."
    seeker = each(sam(TWO)).taps("Change the text").says("Dear Maria," + body)
    assert "says the same" not in seeker.sees
    assert "says the same" in seeker.taps("Tom ›").taps("Change the text").says("Dear Tom," + body).sees


def test_the_wrong_name_in_one_of_them_is_noticed() -> None:
    """The greeting of a note is read against the one it is for."""
    seeker = each(sam(TWO)).taps("Change the text").says("Dear Tom,\nthank you!")
    assert "The greeting says “Tom”, but the people you named are Maria Keller." in seeker.sees


def test_the_draft_is_a_tap_away_and_so_is_the_own_text() -> None:
    """Back to the draft loses nothing."""
    seeker = sam("Maria").taps("Change the text").says("Thanks, Maria!")
    assert "Thanks, Maria!" not in seeker.taps("Change the text").taps("Back to the draft").sees
    assert "Thanks, Maria!" in seeker.taps("Change the text").taps("My text again").sees


def test_a_reply_to_the_card_while_writing_is_the_note() -> None:
    """While the text is asked for, a reply to the card is that text, not a note of the debrief."""
    seeker = each(sam(TWO)).taps("Change the text")
    seeker.sends(Said("Dear Maria, thanks", 90, reply_to_data=f"thanks:{interview(seeker).id}:sent"))
    assert text(seeker, "Maria Keller") == "Dear Maria, thanks"


def test_editing_the_message_edits_the_note() -> None:
    """As with any answer."""
    seeker = sam("Maria").taps("Change the text").says("Thanks, Mara!")
    message = interview(seeker).notes[0].message
    assert message
    assert "Thanks, Maria!" in seeker.corrects(message, "Thanks, Maria!").sees
    assert text(seeker) == "Thanks, Maria!"


def test_facts_of_before_still_have_their_text() -> None:
    """Old facts with one text for all keep it; changing it keeps one."""
    seeker = sam("Maria")
    seeker.person = seeker.person.with_interview(replace(interview(seeker), note_text="Dear Maria, thanks"))
    assert text(seeker) == "Dear Maria, thanks"
    seeker.taps("Change the text").says("Dear Maria, thank you")
    assert (interview(seeker).note_text, text(seeker)) == ("", "Dear Maria, thank you")


def test_all_of_it_survives_export_and_import() -> None:
    """The notes, the choices, and who has been thanked; a file from before comes in as well."""
    seeker = each(sam(TWO)).taps("Change the text").says("Dear Maria, thank you").taps("✓ I sent it")
    seeker.taps("Phone").taps("Tom ›").taps("Other ways").taps("With an attachment").says("my portfolio")
    _, file = as_json(seeker.person, "", seeker.now, "")
    facts = parse_import(Imported(1, file.decode()), 1001, seeker.now).facts
    assert facts
    there = facts.interviews[-1]
    assert [n.text for n in there.notes if n.to == "Maria Keller"] == ["Dear Maria, thank you"]
    assert [n.topic.text for n in there.notes if n.topic] == ["the open day in May"]
    assert (there.note_each, there.note_attached) == (True, "my portfolio")
    assert still_to_thank(facts, there) == ("Tom",)
    old = sam("Maria").person
    before = as_json(old, "", seeker.now, "")[1]
    assert b"note_" not in before  # as it was written when there was one note for all
    again = parse_import(Imported(1, before.decode()), 1001, seeker.now).facts
    assert again
    assert again.applications == tuple(replace(a, message=None) for a in old.applications)  # no ids of messages
    assert addressees(again.interviews[-1]) == ("",)


TYPED = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        ["", "W" * 4000, "word " * 700, "<b>&</b>" * 200, "👩\u200d💻" * 300, "\u202eabc", "[x]", "ß" * 2400]
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40)
@given(
    channel=st.sampled_from(Channel),
    each=st.booleans(),
    openings=st.booleans(),
    typed=st.tuples(TYPED, TYPED, TYPED, TYPED, TYPED),
    own=TYPED,
)
def test_whatever_is_typed_a_note_keeps_the_limits(
    language: str, channel: Channel, *, each: bool, openings: bool, typed: tuple[str, ...], own: str
) -> None:
    """Telegram's 4,096 characters, 64 bytes and 256 to copy; 150 words; LinkedIn's 300 characters."""
    seeker = BASE[language]
    person = replace(seeker.person, name=typed[0], signature=typed[0])
    application = replace(person.applications[0], company=typed[1][:LONGEST_NAME] or "A", role=typed[2][:LONGEST_NAME])
    about = replace(
        interview(seeker), note_each=each, note_openings=openings, note_attached=typed[3],
        handwritten=channel is Channel.HANDWRITTEN,
        note_channel=Channel.EMAIL if channel is Channel.HANDWRITTEN else channel,
        answers=interview(seeker).answers | {"topic": Answer(typed[4], as_it_is=True)},
    )  # fmt: skip
    person = person.with_application(application).with_interview(about)
    for to in addressees(about):
        drafted = thank_you_card.note_text(person, about, to)
        assert review.word_count(drafted) <= 150
        if channel is Channel.LINKEDIN:
            assert len(drafted) <= thank_you.MOST_ON_LINKEDIN
        mine = replace(about, notes=(Note(to, own[: thank_you.LONGEST_NOTE]),))
        for one in (about, mine):
            shown = thank_you_card.note_message(person, one, to)
            html = reply(Turn(person, (shown,))).messages[0]
            assert len(shown_text(html.html)) <= 4096
            assert all(len(b.data) <= 64 and len(b.copies) <= MAX_COPY_TEXT for row in html.rows for b in row)
            assert all(in_plain(b.label, Reader.of(person)) for row in shown.buttons for b in row)


CROWD = f"{' '.join([LONG] * 6)} a@b.de, Tom, Dr. {LONG}"
BASE = {language: sam(CROWD, language) for language in LANGUAGES}
