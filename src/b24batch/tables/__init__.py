"""Tables and files that a recipe reads, and the tables of rows that failed.

`opening.open_table` reads csv, json, jsonl and lists of files as rows, lazily and as often as
asked; `file_content` holds what `file` sends; `places` says which paths are allowed, for reading
and for writing; `failed` writes rows back as a table that can be fed in again.
"""
