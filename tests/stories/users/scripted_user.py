"""A user who follows a script, line by line, with a simulated clock; taps and offered buttons are recorded."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.people import BERLIN, at
from tests.stories.system.full_system import System, User, buttons, meaning_of


class ScriptedUser:
    """A user who follows a script."""

    def __init__(self, here: System, phone: User) -> None:
        """Use `phone`."""
        self._here = here
        self.phone = phone
        self.heard = ""
        self.prompt_times: list[str] = []  # local times in Berlin at which a prompt came
        self.said: set[str] = set()
        self.tapped: set[str] = set()
        self.offered: set[str] = set()

    async def run_script(self, script: str) -> None:
        """Run each line of the script.

        `/today` and `“words` are typed, `thanks:sent:email` is tapped by its meaning (`app:show | Acme`: the one about
        Acme), `! thanks:3:hand` is tapped on an old message, `+ voice` is sent, `@ 2026-06-08 17:00` lets time pass,
        `< text` is expected on the screen.
        """
        for line in filter(None, map(str.strip, script.splitlines())):
            await self.does(line)

    async def does(self, *actions: str) -> str:
        """Run several actions; return the last reply."""
        for action in actions:
            try:
                self.heard = await self._does(action)
            except AssertionError as missing:
                raise AssertionError(f"at {action!r}: {missing}\n{self.heard}") from missing
            self.offered |= {
                kind_of(b["callback_data"]) for m in (await self.phone.messages())[-4:] for b in buttons(m)
            }
        return self.heard

    async def _does(self, action: str) -> str:
        match action[0]:
            case "/":
                self.said.add(action[1:].partition(" ")[0])
                return await self.phone.says(action)
            case "“":
                return await self.phone.says(action[1:])
            case "+":
                return await self.phone.sends(action[1:].strip())
            case "!":
                self.tapped.add(kind_of(action[1:].strip()))
                return await self.phone.forges(action[1:].strip())
            case "@":
                await self.waits(*action[1:].split())
                return ""
            case "<":
                shown = (await self.phone.messages())[-1]
                assert action[1:].strip() in self.heard + shown.get("text", ""), "not seen"
                return self.heard
            case _:
                meaning, _, about = action.partition(" | ")
                self.tapped.add(":".join(meaning.split(":")[:2]))
                return await self.phone.presses(meaning, about=about)

    async def waits(self, day: str, hour: str) -> None:
        """Let time pass, and record the prompts that come meanwhile."""
        known = {message["message_id"] for message in await self.phone.messages()}
        await self._here.lives_until(self.phone, at(day, hour))
        came = [message for message in await self.phone.messages() if message["message_id"] not in known]
        self.prompt_times += [f"{datetime.fromtimestamp(m['date'], ZoneInfo(BERLIN)):%Y-%m-%d %H:%M}" for m in came]


def kind_of(data: str) -> str:
    """Return the area and the verb of callback data."""
    return ":".join(meaning_of(data).split(":")[:2])
