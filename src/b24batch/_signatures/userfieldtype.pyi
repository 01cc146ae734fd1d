# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Userfieldtype_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/widgets/user-field/userfieldtype-add.html

    USER_TYPE_ID: string, HANDLER: string, TITLE: string, DESCRIPTION: string, OPTIONS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_TYPE_ID: Value,
        HANDLER: Value,
        TITLE: Value = ...,
        DESCRIPTION: Value = ...,
        OPTIONS: Value = ...,
    ) -> Call: ...

class Userfieldtype_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/widgets/user-field/userfieldtype-delete.html

    USER_TYPE_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_TYPE_ID: Value) -> Call: ...

class Userfieldtype_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/widgets/user-field/userfieldtype-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Userfieldtype_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/widgets/user-field/userfieldtype-update.html

    USER_TYPE_ID: string, HANDLER: string, TITLE: string, DESCRIPTION: string, OPTIONS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_TYPE_ID: Value,
        HANDLER: Value,
        TITLE: Value,
        DESCRIPTION: Value = ...,
        OPTIONS: Value = ...,
    ) -> Call: ...

class Userfieldtype(Family):
    add: Userfieldtype_Add
    delete: Userfieldtype_Delete
    list: Userfieldtype_List
    update: Userfieldtype_Update
