"""REST 3.0 on the practice portal: its methods over the same records, errors, OpenAPI."""

from __future__ import annotations

from b24batch.practice.rest3.methods import all_methods_v3
from b24batch.practice.rest3.serving import AnsweredV3, ServedV3

__all__ = ["AnsweredV3", "ServedV3", "all_methods_v3"]
