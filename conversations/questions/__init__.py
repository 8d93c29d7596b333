"""The questions of each conversation, as lists of steps to read from top to bottom."""

from __future__ import annotations

from itertools import combinations

from conversations.flows.flow import Flow, WrongFlowError
from conversations.questions import debrief, deeper, fit, planning

FLOWS: dict[str, Flow] = {flow.name: flow for flow in (planning.FLOW, debrief.FLOW, deeper.FLOW, fit.FLOW)}


def check_keys(*flows: Flow) -> None:
    """Refuse one key in two flows, unless both declare it as shared: an interview keeps all answers by their keys.

    Raises WrongFlowError.
    """
    for one, other in combinations(flows, 2):
        both = {s.key for s in one.steps} & {s.key for s in other.steps}
        if undeclared := both - (one.shared_keys & other.shared_keys):
            raise WrongFlowError(f"{one.name} and {other.name} both ask {', '.join(sorted(undeclared))}")


check_keys(*FLOWS.values())
