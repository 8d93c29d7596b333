"""Stories, rules and the house: everything that is checked."""
