# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Access_Name(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/system/access-name.html

    ACCESS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ACCESS: Value, start: Value = ...) -> Call: ...

class Access(Family):
    name: Access_Name
