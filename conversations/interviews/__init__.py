"""One interview: which one, its plan, its debrief, and whether the job fits."""
