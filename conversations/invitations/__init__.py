"""Invitations to an interview: a forwarded or pasted message, or a calendar file, proposed as a planned interview."""
