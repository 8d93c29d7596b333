"""What the person sends and logs: the thank-you, the follow-up, the recruiter call, the withdrawal."""
