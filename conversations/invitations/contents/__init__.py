"""What an invitation says: its beginnings, company and role, form, place, length and people."""
