"""German nouns: their gender, case and capitals; which of them mean people."""
