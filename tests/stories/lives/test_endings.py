"""How applications end on the running bot: the recruiter's call, a kind goodbye, feedback after a no."""

from __future__ import annotations

import pytest

from tests.people import at
from tests.stories.system.full_system import System, User

pytestmark = pytest.mark.slow


async def debriefed(berlin: System) -> User:
    """Return somebody whom a recruiter sent to Acme, after the debrief, at its card."""
    sam = await berlin.new_user()
    await sam.says("/debrief")
    await sam.says("Acme, Data analyst")
    for label in ("10:00", "Yes, a recruiter", "🙂", "Skip", "Skip"):
        await sam.taps(label)
    await sam.taps("Skip")
    await sam.says("Maria Keller")
    await sam.taps("Fri 12 Jun")
    return sam


async def test_from_the_recruiters_call_to_a_kind_goodbye(berlin: System) -> None:
    """The call is logged; two days later the fit is checked; the answer is no, the text is sent, prompts end."""
    sam = await debriefed(berlin)
    assert "follow up with them today" in await sam.taps("Call the recruiter")
    assert "You called the recruiter" in await sam.taps("✓ I called")
    await berlin.waits_until(at("2026-06-10", "12:00"))
    assert "Would you want the job" in await sam.says("/today")
    await sam.taps("Is it for me?")
    for label in ("Yes", "No", "Partly", "No", "No", "Partly", "Yes"):
        await sam.taps(label)
    await sam.says("good people, wrong work")
    assert "keeps the door open" in await sam.taps("No")
    assert "withdraw my application" in await sam.taps("Withdraw")
    await sam.taps("✓ I sent it")
    assert "Withdrawal to Acme through the recruiter" in await sam.taps("Recruiter")
    before = len(await sam.messages())
    await berlin.waits_until(at("2026-08-01", "12:00"))
    assert len(await sam.messages()) == before


async def test_a_no_leads_to_feedback_that_is_kept(berlin: System) -> None:
    """It is requested with a text, logged, and stored when it comes."""
    sam = await debriefed(berlin)
    await berlin.waits_until(at("2026-06-12", "17:00"))
    await sam.taps("They replied")
    assert "outside your control" in await sam.taps("A no")
    assert "What decided it" in await sam.taps("Ask for feedback")
    await sam.taps("✓ I sent it")
    assert "Request for feedback to Acme by e-mail" in await sam.taps("E-mail")
    await sam.taps("Application")
    await sam.taps("Feedback is here")
    assert "find it in /prepare" in await sam.says("They wanted more SQL")
    assert "They wanted more SQL" in await sam.taps("Application")
    assert "Open again" in await sam.taps("Reopen it")
