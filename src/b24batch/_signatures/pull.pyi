# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Pull_Application_Config_Get(Family):
    """Reads: https://apidocs.bitrix24.com/settings/interactivity/push-and-pull/pull-application-config-get.html

    CACHE: string, REOPEN: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CACHE: Value = ...,
        REOPEN: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Pull_Application_Config(Family):
    get: Pull_Application_Config_Get

class Pull_Application_Event_Add(Family):
    """Writes: https://apidocs.bitrix24.com/settings/interactivity/push-and-pull/pull-application-event-add.html

    COMMAND: string, PARAMS: object, MODULE_ID: string, USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        COMMAND: Value,
        PARAMS: Value = ...,
        MODULE_ID: Value = ...,
        USER_ID: Value = ...,
    ) -> Call: ...

class Pull_Application_Event(Family):
    add: Pull_Application_Event_Add

class Pull_Application_Push_Add(Family):
    """Writes: https://apidocs.bitrix24.com/settings/interactivity/push-and-pull/pull-application-push-add.html

    USER_ID: integer|integer[], TEXT: string, AVATAR: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value, TEXT: Value, AVATAR: Value = ...) -> Call: ...

class Pull_Application_Push(Family):
    add: Pull_Application_Push_Add

class Pull_Application(Family):
    config: Pull_Application_Config
    event: Pull_Application_Event
    push: Pull_Application_Push

class Pull(Family):
    application: Pull_Application
