"""The benchmarks: that they measure what they say, in small numbers."""
