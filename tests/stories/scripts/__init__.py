"""What people do in the long stories, as scripts (see `tests.stories.users.scripted_user`)."""
