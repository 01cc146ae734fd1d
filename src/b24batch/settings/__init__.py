"""What is remembered between runs on this computer: portals by name, tokens, what they offer."""
