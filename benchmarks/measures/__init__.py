"""The measures, one in each module: `measure(run)` returns its rows. Each runs in a process of its own."""
