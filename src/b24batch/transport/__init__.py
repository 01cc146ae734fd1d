"""The wire: requests, replies, and what carries them. Knows nothing about recipes."""
