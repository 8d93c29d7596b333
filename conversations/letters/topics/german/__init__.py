"""German phrases: "was Sie erzählt haben über …", "Mitbringen würde ich …"."""
