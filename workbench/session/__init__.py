"""What a notebook calls: `job` opens an engagement and scores its inputs, `display` shows exhibits and records results."""
