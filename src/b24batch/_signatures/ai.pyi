# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Ai_Engine_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/ai/ai-engine-list.html

    filter: array, limit: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        limit: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Ai_Engine_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/ai/ai-engine-register.html

    name: string, code: string, category: string, completions_url: string, settings: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        name: Value,
        code: Value,
        category: Value,
        completions_url: Value,
        settings: Value = ...,
    ) -> Call: ...

class Ai_Engine_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/ai/ai-engine-unregister.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value = ...) -> Call: ...

class Ai_Engine(Family):
    list: Ai_Engine_List
    register: Ai_Engine_Register
    unregister: Ai_Engine_Unregister

class Ai(Family):
    engine: Ai_Engine
