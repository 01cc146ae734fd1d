"""The prompt of b24batch: a session that builds a batch, looks at it, sends and steps through it.

`Session` knows no terminal; `terminal.py` is one, `scripted.py` reads lines from a pipe.
"""
