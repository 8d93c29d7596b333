"""A grand tour: one user sends every command and taps every kind of button.

The list of buttons comes from the code, from every button shown on the way, and from a long random walk
(`reachable_taps`). A new button that is not tapped here fails the test by its name.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from conversations.account.commands import MENU
from conversations.flows.callback_data import Area
from tests.people import at
from tests.stories.scripts.grand_tour import ARRIVING, DEEPER
from tests.stories.scripts.grand_tour_thanking import PREPARING, THANKING
from tests.stories.scripts.grand_tour_waiting import INVITED, LEAVING, LISTENING, MANY, WAITING
from tests.stories.system.full_system import full_system
from tests.stories.system.reachable_taps import handled, offered_on_a_walk
from tests.stories.users.scripted_user import ScriptedUser

pytestmark = pytest.mark.slow
STEPS = 2000  # of the random walk
SEED = 5


async def test_every_command_is_sent_and_every_kind_of_button_tapped(database_url: str, tmp_path: Path) -> None:
    """Every button that the bot offers or its code handles is tapped."""
    async with full_system(
        tmp_path, at("2026-06-08", "08:30"), hurried=True, spelling="on", database_url=database_url
    ) as here:
        sam = ScriptedUser(here, await here.new_user(started=False))
        for script in (ARRIVING, DEEPER, THANKING, WAITING, PREPARING, MANY, LISTENING, INVITED, LEAVING):
            await sam.run_script(script)
        verbs = {f"*:{kind.partition(':')[2]}" for kind in sam.tapped}
        missing = (handled() | sam.offered | offered_on_a_walk(STEPS, SEED)) - sam.tapped - verbs
        assert sorted(missing) == []
        assert {*MENU, "start"} <= sam.said
        assert await here.refused() == []


def test_reachable_taps_are_found() -> None:
    """Verbs compared alone, in a tuple or in a match, and those of the questions; each of them exists."""
    found = handled()
    assert {"thanks:sent", "recruiter:called", "app:merged", "prepare:because", "*:keep", "*:month"} <= found
    assert {area for area, _, _ in (k.partition(":") for k in found)} <= {"*", *Area}
