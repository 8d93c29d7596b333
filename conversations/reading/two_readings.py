"""Company and role as they may be meant where two readings are possible: "Metzger Wolf", "octopus energy adviser"."""

from __future__ import annotations

from conversations.reading.jobs import may_be_a_name
from conversations.words.wordlists import known, normalise


def begins_with_either(role: list[str]) -> bool:
    """Return whether the first word of a role could belong to the company in front: "energy adviser"."""
    return len(role) > 1 and normalise(role[0]) in known("posts", "name_or_modifier")


def readings(words: list[str], first: int, last: int, *, is_small: bool) -> tuple[tuple[str, str], ...]:
    """Return company and role, at most two ways; from `first` to `last` stand the words for the job."""
    front, role, back = words[:first], words[first : last + 1], words[last + 1 :]
    if front and back:
        found = [(front, role), (back, role)]  # "Edeka Kassiererin Nord"
    elif front:  # "SAP consultant", "octopus energy adviser"
        found = [([*front, role[0]], role[1:])] if begins_with_either(role) else []
        found.append((front, role))
    else:
        found = [(words, []), (back, role)]  # "Metzger Wolf"
    names = [one for one in found if may_be_a_name(one[0], is_small=is_small) and not _is_no_name(one[0])]
    return tuple((" ".join(company), " ".join(of)) for company, of in names)


def _is_no_name(words: list[str]) -> bool:
    return all(normalise(word) in known("posts", "name_acronyms") for word in words)
