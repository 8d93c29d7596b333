"""Data that the version before the redesign made (commit 5a0337a), and the tests that this version goes on with it.

`stored/` holds what people and their chats had then:

    sqlite.sql, postgres.sql   the tables at that version's newest revision
    rows.sql                   what was in them, for both
    exports/                   each person's `/export` as JSON
    answers.jsonl.gz              what was said to each tap, word and command
    prompts.jsonl              when each next prompt is due, and what the prompts said

`current.py` is the only module of the tests that imports the code under test. `making.py` made the data.
"""
