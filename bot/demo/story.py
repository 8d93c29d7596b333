"""The sandbox's example: a person with five applications and six weeks of use, so that there is much to see.

No record is written by hand: a `SimulatedPerson` goes through the weeks up to the present, tap by tap.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.demo.simulated_person import SimulatedPerson
from conversations.facts import Person
from conversations.facts.local_time import day_of, local_instant

WEEKS = 6
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


def build_example(
    person_id: int,
    name: str,
    now: datetime,
    zone: str = "Europe/Berlin",
    make_life: Callable[[Person, datetime], SimulatedPerson] = SimulatedPerson,
) -> Person:
    """Return a person in `zone` at `now` (aware UTC), after six whole weeks and the days of the present one.

    `make_life` makes the simulated person, given their facts and the instant at which they start.
    """
    person = Person(person_id, name, zone=zone)
    today = day_of(now, person.clock)
    monday = today - timedelta(days=today.weekday(), weeks=WEEKS)
    example = _Example(make_life(person, local_instant(monday, time(0), person.clock)), monday)
    return example.live_until(now)


class _Example:
    """The weeks, one method each. Days count from the Monday of the first week; hours are local."""

    def __init__(self, life: SimulatedPerson, monday: date) -> None:
        self._life = life
        self._monday = monday

    def live_until(self, now: datetime) -> Person:
        for week in (self._week_1, self._week_2, self._week_3, self._week_4, self._week_5, self._week_6):
            week()
        self._life.live_until(now)
        return self._life.person

    def _day(self, week: int, weekday: int) -> date:
        return self._monday + timedelta(weeks=week, days=weekday)

    def _at(self, week: int, weekday: int, hour: str) -> SimulatedPerson:
        """Let time pass until this hour of this day."""
        person = self._life.person
        self._life.live_until(local_instant(self._day(week, weekday), time.fromisoformat(hour), person.clock))
        return self._life

    # Brightwater goes two rounds and says no; Harbour keeps its recruiter waiting -------------------------

    def _week_1(self) -> None:
        life = self._at(0, MONDAY, "18:30")
        life.send("/start")
        life.tap(f"set:0:in:none:{life.person.zone}")
        self._life.plan(
            "Brightwater, Data analyst", self._day(0, WEDNESDAY), "10:00",
            minutes="m60", form="video", route="direct", with_whom="Maria Keller, team lead",
        )  # fmt: skip
        self._at(0, WEDNESDAY, "11:08")
        self._life.debrief(
            "Brightwater",
            felt="good",
            went_well="explaining how I moved our reports to one model",
            trouble="Why did you leave your last job?",
            met="Maria Keller maria.keller@brightwater.example",
            decide_on=self._day(0, FRIDAY).isoformat(),
        )
        self._at(0, WEDNESDAY, "17:12")
        self._life.send_thank_you("Brightwater", "email")
        self._at(0, WEDNESDAY, "18:00")
        self._life.plan(
            "Harbour, Operations analyst", self._day(0, THURSDAY), "14:30",
            minutes="m45", form="phone", route="recruiter", with_whom="Daniel Osei",
        )  # fmt: skip
        life = self._at(0, THURSDAY, "15:40")
        call = self._life.debrief(
            "Harbour",
            felt="fair",
            went_well="the story of the late containers",
            trouble="How would you forecast demand for a port?",
            met="Daniel Osei daniel.osei@harbour.example",
            decide_on=self._day(2, WEDNESDAY).isoformat(),
        )
        life.tap(f"recruiter:{call}:script", f"recruiter:{call}:called")
        life = self._at(0, FRIDAY, "09:06")
        self._life.send_thank_you("Harbour", "email")
        life = self._at(0, FRIDAY, "15:20")
        life.tap(f"word:{life.application('Brightwater').id}:next")
        self._life.fill_in(
            "Brightwater", self._day(1, TUESDAY), "15:30",
            minutes="m90", form="in_person", route="direct", with_whom="Maria Keller and Tom Brandt",
        )  # fmt: skip
        life.tap(f"bring:{life.interview('Brightwater')}:add")
        life.send("How do you decide which report to build next?\nWho would I learn from?")

    # The second round; and Kestrel, which is not for them -----------------------------------------------------------

    def _week_2(self) -> None:
        life = self._at(1, MONDAY, "19:00")
        self._life.plan(
            "Kestrel, Product analyst", self._day(1, THURSDAY), "14:00",
            minutes="m45", form="phone", route="direct", with_whom="Ines Moreau",
        )  # fmt: skip
        life = self._at(1, TUESDAY, "17:10")
        second = self._life.debrief(
            "Brightwater",
            felt="fair",
            went_well="they liked the dashboard I drew on the board",
            trouble="Write a query with a window function",
            met="Maria Keller and Tom Brandt tom.brandt@brightwater.example",
            decide_on=self._day(2, MONDAY).isoformat(),
        )
        life.answer(
            "deeper",
            second,
            {
                "comfortable": "dashboards\nworking with sales",
                "came_across": "the move to one model",
                "why": "unprepared",
                "better": "Say what I want first (a running total per customer), then write it: SUM OVER, by month.",
                "trouble_2": "What is your biggest weakness?",
                "why_2": "nerves",
                "better_2": "I used to polish for too long. Now I show a draft on day two and ask.",
                "change": "listening\nanswers",
                "change_note": "wait a breath before I answer",
                "liked": "that I asked who reads the reports",
                "concerns": "one person runs all the data",
            },
        )
        self._at(1, WEDNESDAY, "09:10")
        self._life.send_thank_you("Brightwater", "email")
        life = self._at(1, THURSDAY, "15:10")
        call = self._life.debrief(
            "Kestrel",
            felt="poor",
            went_well="my questions about their customers",
            trouble="Why do you want to work here?",
            met="Ines Moreau ines@kestrel.example",
            decide_on="unsaid",
        )
        life.answer(
            "deeper",
            call,
            {
                "why": "unprepared",
                "better": "Name the product I use, and the one thing in it that I would measure.",
                "disliked": "that I asked about overtime",
                "concerns": "overtime most weeks\nfour hours of commuting a day",
                "excited": "less",
            },
        )
        self._at(1, FRIDAY, "09:20")
        self._life.send_thank_you("Kestrel", "linkedin")
        life = self._at(1, SATURDAY, "11:00")
        life.send("/today")
        self._life.answer_fit(
            "Kestrel",
            ("no", "partly", "no", "yes", "no", "short with everyone, kind to me", "partly"),
            verdict="I would miss my evenings",
            goes_on="no",
        )
        self._life.log_contact("withdraw", "Kestrel", "email")

    # A no, and what to learn from it --------------------------------------------------------------------------------

    def _week_3(self) -> None:
        life = self._at(2, MONDAY, "16:25")
        brightwater = life.application("Brightwater").id
        life.tap(f"follow:{brightwater}:not_yet")
        self._at(2, TUESDAY, "14:05")
        life.tap(f"word:{brightwater}:no", f"feedback:{brightwater}:ask", f"feedback:{brightwater}:sent:email")
        self._at(2, WEDNESDAY, "16:20")
        self._life.log_contact("follow", "Harbour", "recruiter")
        life = self._at(2, FRIDAY, "12:10")
        life.tap(f"feedback:{brightwater}:heard")
        life.send("Close. The other person had written more SQL. They would talk to me again in spring.")
        life = self._at(2, SUNDAY, "17:00")
        self._life.practise(
            "I plan my weeks with it. I would measure how many plans are still open on Friday.",
            "First what I want: a running total per customer. Then SUM OVER, by customer, in the order of the months.",
        )

    # Fernwood likes what it hears -----------------------------------------------------------------------------------

    def _week_4(self) -> None:
        self._at(3, MONDAY, "18:10")
        self._life.plan(
            "Fernwood, BI developer", self._day(3, TUESDAY), "09:30",
            minutes="m60", form="video", route="direct", with_whom="Lena Vogt",
        )  # fmt: skip
        life = self._at(3, TUESDAY, "10:50")
        first = self._life.debrief(
            "Fernwood",
            felt="great",
            went_well="walking them through my sales model",
            trouble="Why did you leave your last job?",
            met="Lena Vogt lena.vogt@fernwood.example",
            decide_on=self._day(4, WEDNESDAY).isoformat(),
        )
        life.answer(
            "deeper",
            first,
            {
                "comfortable": "data models\ntalking to sales",
                "came_across": "that I finish things",
                "why": "nerves",
                "better": "The team was dissolved. I stayed to hand over, then looked for a place that builds.",
                "liked": "the drawings",
                "learnt": "they rebuild their reporting this year",
                "excited": "more",
                "next_questions": "Who owns the numbers today?\nWhat would be done after three months?",
                "competitors": "Alder Analytics",
            },
        )
        self._at(3, TUESDAY, "17:08")
        self._life.send_thank_you("Fernwood", "email")
        life = self._at(3, THURSDAY, "10:25")
        harbour = life.application("Harbour").id
        life.tap(f"follow:{harbour}:phone", f"follow:{harbour}:sent:phone")
        self._at(3, FRIDAY, "18:30")
        self._life.answer_fit(
            "Fernwood",
            ("yes", "yes", "partly", "yes", "yes", "calm, asks good questions", "yes"),
            verdict="I would like to build this with them",
            goes_on="yes",
        )

    def _week_5(self) -> None:
        life = self._at(4, THURSDAY, "13:15")
        life.tap(f"word:{life.application('Fernwood').id}:next")
        self._life.fill_in(
            "Fernwood", self._day(7, TUESDAY), "14:00",
            minutes="m90", form="in_person", route="direct", with_whom="Lena Vogt and the sales team",
        )  # fmt: skip
        life.tap(f"bring:{life.interview('Fernwood')}:add")
        life.send("What makes a good first month here?")
        life = self._at(4, FRIDAY, "10:40")
        life.tap(f"follow:{life.application('Harbour').id}:not_yet")

    # Northlight, last week ------------------------------------------------------------------------------------------

    def _week_6(self) -> None:
        self._at(5, MONDAY, "20:00")
        self._life.plan(
            "Northlight, Data engineer", self._day(5, WEDNESDAY), "10:00",
            minutes="m60", form="video", route="direct", with_whom="Samir Haddad",
        )  # fmt: skip
        life = self._at(5, WEDNESDAY, "11:10")
        first = self._life.debrief(
            "Northlight",
            felt="good",
            went_well="how I test a pipeline before it runs",
            trouble="Tell me about a project that failed",
            met="Samir Haddad samir@northlight.example, Eva Lind eva@northlight.example",
            decide_on=self._day(7, FRIDAY).isoformat(),
        )
        life.answer(
            "deeper",
            first,
            {
                "comfortable": "testing\nSQL, at last",
                "came_across": "the hand-over I wrote",
                "why": "nerves",
                "better": "The import that nobody used: I built before I asked. Now I ask for three users first.",
                "trouble_2": "How would you store events that arrive late?",
                "why_2": "lacked",
                "better_2": "I have not run this yet. I would keep both times and rebuild the last days each night.",
                "cover_more": "that I have led a small team",
                "change": "enthusiasm",
                "liked": "that I write things down",
                "learnt": "two teams share one on-call week",
                "focus": "data quality",
                "concerns": "on-call every sixth week",
                "excited": "same",
                "next_questions": "How often does on-call ring at night?",
                "follow_with": "Samir Haddad",
                "follow_how": "email",
                "posts": "two posts, about forty applicants",
                "next_stage": "a small task, then the team",
                "competitors": "Polar Data",
            },
        )
        self._at(5, WEDNESDAY, "17:15")
        self._life.send_thank_you("Northlight", "email")
        self._at(5, SATURDAY, "10:30")
        self._life.practise(
            "The import that nobody used. I learnt to ask for three users before I build.",
            "I would keep two times, when it happened and when it came, and rebuild a few days back.",
        )
