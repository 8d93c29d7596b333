"""English phrases: "I enjoyed hearing about …", "I would bring …"."""
