"""What is proposed for an invitation, and what the taps on it change."""

from __future__ import annotations

import pytest

from bot.files.ics import read_calendar
from conversations.events import Content, Flaw, Said, SentCalendar, Showed
from conversations.facts import Interview
from tests.conversations.invitations.cases import content_of
from tests.people import Seeker, at

DOORS = ["I just had an interview", "One is coming up"]


def sam(day: str = "2026-03-09", hour: str = "10:00", language: str = "en") -> Seeker:
    """Return somebody in Berlin before any of the interviews."""
    return Seeker(at(day, hour), language=language)


def calendar(name: str) -> SentCalendar:
    """Return the event of a calendar file, read as the worker process reads it."""
    return SentCalendar(7, events=read_calendar(content_of(name)))


def letter(name: str) -> str:
    """Return a message of the cases."""
    return content_of(name).decode()


def planned(seeker: Seeker) -> list[str]:
    """Return the interviews that stand: company, role, and the local beginning."""
    found: list[Interview] = [i for i in seeker.person.interviews if i.cancelled_at is None]
    applications = {a.id: a for a in seeker.person.applications}
    return [
        f"{applications[i.application].company} · {applications[i.application].role} · "
        + (f"{i.starts_at.astimezone(seeker.person.clock):%d.%m. %H:%M}" if i.starts_at else "?")
        for i in found
    ]


def test_one_tap_plans_what_was_read() -> None:
    """Nothing is planned before the tap; after it all that the file says stands, with the event's id."""
    seeker = sam().sends(calendar("google-request.ics"))
    assert planned(seeker) == []
    assert "Friday 13 March, 15:00" in seeker.sees
    seeker.taps("Plan it")
    assert planned(seeker) == ["Brightwater Analytics · Data Analyst · 13.03. 15:00"]
    interview = seeker.person.interviews[0]
    assert (interview.minutes, interview.answers["form"].text, interview.event_sequence) == (60, "video", 0)
    assert interview.event_uid.endswith("@calendar.example")
    assert [p.when for p in seeker.waits_until("2026-03-13", "16:30")] == [
        "Fri 2026-03-13 14:00",
        "Fri 2026-03-13 16:00",
    ]


def test_a_second_tap_plans_nothing_more() -> None:
    """The first tap planned it; the second shows it."""
    seeker = sam().says(letter("scheduling-mail.txt"))
    plan = next(b.data for b in seeker.screen if b.label == "Plan it")
    seeker.taps_data(plan).taps_data(plan)
    assert planned(seeker) == ["Tidewell · Product Designer · 18.03. 16:00"]
    assert seeker.reply.toast == "That one is on your list"


def test_another_zone_is_named_and_converted() -> None:
    """An hour in London is shown on the person's clock, and as it stands in the mail."""
    seeker = sam().says(letter("scheduling-mail.txt"))
    assert "Wednesday 18 March, 16:00\n(15:00 in London)" in seeker.sees


def test_the_checklist_shows_where_it_is_and_how_to_join() -> None:
    """Join link and address stand on the card and on the prompt before the interview, as plain text."""
    seeker = sam().sends(calendar("google-request.ics")).taps("Plan it")
    assert "Join: https://meet.google.com/aaa-aaaa-aaa" in seeker.sees
    seeker.waits_until("2026-03-13", "14:30")
    assert "Join: https://meet.google.com/aaa-aaaa-aaa" in seeker.sees
    seeker = sam().sends(calendar("html-everywhere.ics")).taps("Plan it")
    assert "Where: Head office" in seeker.sees
    assert "tg://" not in seeker.sees


def test_an_update_moves_the_interview_after_a_tap() -> None:
    """The same event with a higher sequence: until the tap the old hour stands; then prompts follow the new one."""
    seeker = sam().sends(calendar("google-request.ics")).taps("Plan it").sends(calendar("google-update.ics"))
    assert planned(seeker) == ["Brightwater Analytics · Data Analyst · 13.03. 15:00"]
    seeker.taps("Move it")
    assert planned(seeker) == ["Brightwater Analytics · Data Analyst · 16.03. 10:30"]
    assert seeker.person.interviews[0].event_sequence == 1
    assert [p.when for p in seeker.waits_until("2026-03-16", "09:45")] == ["Mon 2026-03-16 09:30"]


def test_an_older_version_changes_nothing() -> None:
    """A file that arrives late, or again, is known by its sequence."""
    seeker = sam().sends(calendar("google-request.ics")).taps("Plan it").sends(calendar("google-update.ics"))
    seeker.taps("Move it").sends(calendar("google-request.ics"))
    assert "older version" in seeker.sees
    assert seeker.labels == DOORS
    assert planned(seeker) == ["Brightwater Analytics · Data Analyst · 16.03. 10:30"]


def test_a_cancellation_calls_it_off_after_a_tap() -> None:
    """The interview stands until the tap; then no prompt comes for it. A second cancellation finds nothing."""
    seeker = sam().sends(calendar("google-request.ics")).taps("Plan it").sends(calendar("google-cancel.ics"))
    assert planned(seeker)
    seeker.taps("Take it off my list")
    assert planned(seeker) == []
    assert seeker.waits_until("2026-03-16", "20:00") == []
    seeker.sends(calendar("google-cancel.ics"))
    assert "don't have it on your list" in seeker.sees


def test_a_cancellation_of_an_unknown_event_changes_nothing() -> None:
    """It is said, and nothing is offered but where to start."""
    seeker = sam().sends(calendar("google-cancel.ics"))
    assert (planned(seeker), seeker.labels) == ([], DOORS)
    assert seeker.person.invitations == ()


def test_both_events_of_a_file_can_be_planned() -> None:
    """Two interviews in one file are chips; after the first the other one is offered."""
    seeker = sam().sends(calendar("two-rounds.ics")).taps("Tue 17 Mar").taps("Wed 18 Mar")
    assert planned(seeker) == [
        "Oakline Systems · Backend Developer · 17.03. 09:00",
        "Oakline Systems · Backend Developer · 18.03. 10:00",
    ]


def test_one_of_several_proposed_times_is_planned() -> None:
    """Times to choose from are chips; the others go with the choice."""
    seeker = sam().says(letter("several-slots.txt"))
    assert planned(seeker) == []
    seeker.taps("Tue 17 Mar")
    assert planned(seeker) == ["Pennyroyal · Growth Marketer · 17.03. 14:30"]
    assert not any("19 Mar" in label for label in seeker.labels)


def test_the_company_is_asked_where_it_cannot_be_read() -> None:
    """After the tap; the typed company completes what was read."""
    seeker = sam().sends(calendar("calendly-phone.ics")).taps("Plan it")
    assert planned(seeker) == []
    seeker.says("Quillstone")
    assert planned(seeker) == ["Quillstone · Support Engineer · 12.03. 10:00"]


def test_a_day_without_an_hour_asks_for_the_hour() -> None:
    """Midnight is never taken: the tap leads to the question when it begins."""
    seeker = sam().sends(calendar("apple-all-day.ics")).taps("Plan it")
    assert planned(seeker) == ["Fernhill Logistics · Operations Trainee · ?"]
    assert "When does it begin?" in seeker.sees
    seeker.says("20 March 10:30")
    assert planned(seeker) == ["Fernhill Logistics · Operations Trainee · 20.03. 10:30"]


def test_what_was_not_said_is_asked_after_the_tap() -> None:
    """The interview is planned at once, and its length is the next question."""
    seeker = sam().sends(calendar("end-before-start.ics")).taps("Plan it")
    assert planned(seeker) == ["Harrow Dental Group · Receptionist · 19.03. 16:00"]
    assert "How long" in seeker.sees


def test_change_asks_everything_with_what_was_read() -> None:
    """Company and role first, then each planning question; what was read is a tap away."""
    seeker = sam().says(letter("scheduling-mail.txt")).taps("Change something")
    assert planned(seeker) == []
    seeker.says("Tidewell Studios, Product Designer")
    assert "Until now: Wed 18 Mar, 16:00" in seeker.sees
    seeker.taps("Keep it").taps("1½ h").taps("Keep it")
    assert planned(seeker) == ["Tidewell Studios · Product Designer · 18.03. 16:00"]
    assert seeker.person.interviews[0].minutes == 90


def test_no_forgets_the_invitation() -> None:
    """Nothing of it is kept, and its other buttons do nothing any more."""
    seeker = sam().says(letter("scheduling-mail.txt"))
    plan = next(b.data for b in seeker.screen if b.label == "Plan it")
    seeker.taps("No").taps_data(plan)
    assert (planned(seeker), seeker.person.invitations) == ([], ())


def test_a_message_without_its_calendar_file_moves_the_interview_too() -> None:
    """Another time for the same post is offered as a move, and as another interview."""
    seeker = sam().says(letter("scheduling-mail.txt")).taps("Plan it")
    seeker.says(letter("scheduling-mail.txt").replace("March 18", "March 19").replace("Wednesday", "Thursday"))
    assert seeker.labels == ["Move it", "It's another interview", "Leave it as it is"]
    seeker.taps("Move it")
    assert planned(seeker) == ["Tidewell · Product Designer · 19.03. 16:00"]


def test_an_invitation_to_a_known_application_becomes_its_interview() -> None:
    """No second application is opened for the same post."""
    seeker = sam().says("/interview").says("Tidewell, Product Designer").says("/cancel")
    seeker.says(letter("scheduling-mail.txt")).taps("Plan it")
    assert [a.company for a in seeker.person.applications] == ["Tidewell"]


def test_a_forwarded_message_is_welcome_as_an_invitation_only() -> None:
    """Forwarded while nothing is asked it is read; what is none is said to be none; as an answer it is refused."""
    seeker = sam().sends(Said("See you on Friday!", 3, forwarded=True))
    assert "don't see an invitation" in seeker.sees
    seeker.says("/debrief").says("Globex, Nurse")
    seeker.sends(Said("It went very well, I think", 4, forwarded=True))
    assert "In your own words" in seeker.sees
    seeker.sends(Said(letter("google-subject-line.txt"), 5, forwarded=True)).taps("Plan it")
    assert "Corvane · Warehouse Planner · 13.03. 15:00" in planned(seeker)


def test_a_typed_answer_is_never_taken_for_an_invitation() -> None:
    """While a question is open, a pasted letter is the answer to it."""
    seeker = sam().says("/debrief").says("Globex, Nurse")
    for _ in range(3):
        seeker.taps("Skip")
    seeker.says(letter("einladung-brief.txt"))
    assert seeker.person.invitations == ()


@pytest.mark.parametrize("name", ["rejection.txt", "dentist.ics", "every-second.ics"])
def test_what_is_no_invitation_is_said_to_be_none(name: str) -> None:
    """Nothing is proposed and nothing changes."""
    seeker = sam()
    seeker.sends(calendar(name)) if name.endswith(".ics") else seeker.says(letter(name))
    assert seeker.sees
    assert (planned(seeker), seeker.person.invitations) == ([], ())


def test_a_rejection_is_logged_with_the_persons_own_tap() -> None:
    """A pasted refusal of a known company offers to log it."""
    seeker = (
        sam().says("/interview").says("Larchmont Media, Junior Editor").says("/cancel").says(letter("rejection.txt"))
    )
    assert seeker.person.applications[0].is_open
    seeker.taps("It's a no")
    assert not seeker.person.applications[0].is_open


@pytest.mark.parametrize("flaw", list(Flaw))
def test_a_file_that_cannot_be_read_changes_nothing(flaw: Flaw) -> None:
    """Too large, or no calendar at all: said, with a way on."""
    seeker = sam().sends(SentCalendar(7, flaw=flaw))
    assert "type company, role and time" in seeker.sees
    assert planned(seeker) == []


def test_the_zone_comes_first() -> None:
    """An hour means nothing before the person's zone is known; then the invitation is proposed."""
    seeker = Seeker(at("2026-03-09", "10:00"), known=False).sends(calendar("google-request.ics"))
    assert "what time is it" in seeker.sees
    assert seeker.person.invitations == ()
    seeker.says("London")
    assert "Brightwater" in seeker.sees
    seeker.taps("Plan it")
    assert seeker.person.interviews[0].starts_at == at("2026-03-13", "15:00")


@pytest.mark.parametrize("forwarded", [True, False])
@pytest.mark.parametrize(("language", "plan"), [("en", "Plan it"), ("de", "Eintragen")])
def test_a_newcomers_first_message_is_proposed_once_the_zone_is_known(
    language: str, plan: str, *, forwarded: bool
) -> None:
    """Forwarded or pasted, in either language: nothing has to be sent again."""
    seeker = Seeker(at("2026-03-09", "10:00"), language=language, known=False)
    seeker.sends(Said(letter("einladung-brief.txt"), 7, forwarded=forwarded))
    assert seeker.person.invitations == ()
    seeker.says("Berlin").taps(plan)
    assert planned(seeker) == ["Rheintal Software GmbH · Sachbearbeitung Einkauf · 13.03. 14:00"]


def test_an_invitation_at_the_question_for_the_zone_waits_too() -> None:
    """It is no city: the question stays, and the invitation comes after it."""
    seeker = Seeker(at("2026-03-09", "10:00"), known=False).says("/interview")
    seeker.says(letter("einladung-brief.txt")).says("Berlin").taps("Plan it")
    assert planned(seeker) == ["Rheintal Software GmbH · Sachbearbeitung Einkauf · 13.03. 14:00"]


@pytest.mark.parametrize("content", [Content.PHOTO, Content.PICTURE, Content.DOCUMENT])
def test_the_words_under_a_forwarded_picture_are_read(content: Content) -> None:
    """A picture of the building with the invitation below it is an invitation."""
    shown = Showed(content, 7, "file", letter("einladung-brief.txt"), forwarded=True)
    seeker = sam().sends(shown).taps("Plan it")
    assert planned(seeker) == ["Rheintal Software GmbH · Sachbearbeitung Einkauf · 13.03. 14:00"]


def test_it_all_works_in_german() -> None:
    """A German letter, read and planned in German."""
    seeker = sam(language="de").says(letter("einladung-brief.txt"))
    assert "Ist das dein nächstes Gespräch?" in seeker.sees
    seeker.taps("Eintragen")
    assert planned(seeker) == ["Rheintal Software GmbH · Sachbearbeitung Einkauf · 13.03. 14:00"]
    assert "Wo: Lindenallee 4, 50668 Köln, 3. Stock" in seeker.sees
