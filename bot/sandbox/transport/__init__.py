"""HTTP below the Bot API: connections that can be cut, a port that can refuse connections, strict JSON."""
