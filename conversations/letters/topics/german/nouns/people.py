"""German words for people by their endings: "Baristas", "Grundschüler"; "sie" after them is theirs."""

from __future__ import annotations

from conversations.letters.topics.german import vocabulary as v

FEWEST_LETTERS = 6
ENDINGS = (
    "erinnen", "orinnen", "istinnen", "entinnen", "antinnen", "istas", "alisten", "inisten", "uristen", "udenten",
    "atienten", "lienten", "assistenten", "dozenten", "mandanten", "ierende", "ierenden", "flüchtlinge",
    "flüchtlingen", "säuglinge", "säuglingen", "kräfte", "kräften", "helfer", "helfern", "arbeiter", "arbeitern",
    "berater", "beratern", "pfleger", "pflegern", "partner", "partnern", "schweißer", "schweißern", "verkäufer",
    "verkäufern", "handwerker", "handwerkern", "techniker", "technikern", "mechaniker", "mechanikern", "praktiker",
    "teams", "ärzte", "ärzten", "köche", "köchen",
    *(word for word in v.PEOPLE if len(word) >= FEWEST_LETTERS),
)  # fmt: skip
THINGS = ("sekunden", "bekunden", "erkunden", "urkunden")


def means_people(low: str) -> bool:
    """Return whether a word in small letters means people."""
    return low in v.PEOPLE or (low.endswith(ENDINGS) and not low.endswith(THINGS))
