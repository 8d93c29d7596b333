"""Days and times in languages that have no grammar of their own: names from CLDR, and a short list of words each."""
