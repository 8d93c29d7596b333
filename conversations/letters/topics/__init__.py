"""Reads what a person would like to mention in a letter: whether the phrase can stand in it, and how.

The face of this room is `read_topic` for "I enjoyed hearing about …" and `read_strength` for "I would bring …".
"""

from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.read import is_about_employer, private_reason, read_strength, read_topic

__all__ = ["Phrase", "Reason", "Verdict", "is_about_employer", "private_reason", "read_strength", "read_topic"]
