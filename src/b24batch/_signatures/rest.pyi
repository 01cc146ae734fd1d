# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Rest_Documentation_Openapi(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/rest-v3.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Rest_Documentation(Family):
    openapi: Rest_Documentation_Openapi

class Rest_Scope_List(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/rest-v3.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Rest_Scope(Family):
    list: Rest_Scope_List

class Rest(Family):
    documentation: Rest_Documentation
    scope: Rest_Scope
