# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Mailservice_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-add.html

    NAME: string, ACTIVE: string, SERVER: string, PORT: integer, ENCRYPTION: string, LINK:
    string, ICON: file|integer|string, SORT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        ACTIVE: Value = ...,
        SERVER: Value = ...,
        PORT: Value = ...,
        ENCRYPTION: Value = ...,
        LINK: Value = ...,
        ICON: Value = ...,
        SORT: Value = ...,
    ) -> Call: ...

class Mailservice_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-delete.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Mailservice_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Mailservice_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-get.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, start: Value = ...) -> Call: ...

class Mailservice_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Mailservice_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/mailservice/mailservice-update.html

    ID: integer, ACTIVE: string, NAME: string, SERVER: string, PORT: integer, ENCRYPTION:
    string, LINK: string, ICON: file|integer|string, SORT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        ACTIVE: Value = ...,
        NAME: Value = ...,
        SERVER: Value = ...,
        PORT: Value = ...,
        ENCRYPTION: Value = ...,
        LINK: Value = ...,
        ICON: Value = ...,
        SORT: Value = ...,
    ) -> Call: ...

class Mailservice(Family):
    add: Mailservice_Add
    delete: Mailservice_Delete
    fields: Mailservice_Fields
    get: Mailservice_Get
    list: Mailservice_List
    update: Mailservice_Update
