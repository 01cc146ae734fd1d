# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Sonet_group_Create(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-create.html

    NAME: string, DESCRIPTION: string, VISIBLE: string, OPENED: string, CLOSED: string,
    KEYWORDS: string, INITIATE_PERMS: string, PROJECT: string, PROJECT_DATE_START: datetime,
    PROJECT_DATE_FINISH: datetime, SCRUM_MASTER_ID: integer, OWNER_ID: integer, IMAGE: file,
    IMAGE_FILE_ID: integer, SITE_ID: array, SUBJECT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        DESCRIPTION: Value = ...,
        VISIBLE: Value = ...,
        OPENED: Value = ...,
        CLOSED: Value = ...,
        KEYWORDS: Value = ...,
        INITIATE_PERMS: Value = ...,
        PROJECT: Value = ...,
        PROJECT_DATE_START: Value = ...,
        PROJECT_DATE_FINISH: Value = ...,
        SCRUM_MASTER_ID: Value = ...,
        OWNER_ID: Value = ...,
        IMAGE: Value = ...,
        IMAGE_FILE_ID: Value = ...,
        SITE_ID: Value = ...,
        SUBJECT_ID: Value = ...,
    ) -> Call: ...

class Sonet_group_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-delete.html

    GROUP_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value) -> Call: ...

class Sonet_group_Feature_Access(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-feature-access.html

    GROUP_ID: integer, FEATURE: string, OPERATION: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        GROUP_ID: Value,
        FEATURE: Value,
        OPERATION: Value,
        start: Value = ...,
    ) -> Call: ...

class Sonet_group_Feature(Family):
    access: Sonet_group_Feature_Access

class Sonet_group_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-get.html

    ORDER: object, FILTER: object, GROUP_ID: integer, IS_ADMIN: string, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ORDER: Value = ...,
        FILTER: Value = ...,
        GROUP_ID: Value = ...,
        IS_ADMIN: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sonet_group_Setowner(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-setowner.html

    GROUP_ID: integer, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, USER_ID: Value) -> Call: ...

class Sonet_group_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-update.html

    GROUP_ID: integer, NAME: string, DESCRIPTION: string, VISIBLE: string, OPENED: string,
    CLOSED: string, KEYWORDS: string, INITIATE_PERMS: string, PROJECT_DATE_START: datetime,
    PROJECT_DATE_FINISH: datetime, OWNER_ID: integer, IMAGE: file, IMAGE_FILE_ID: integer,
    SITE_ID: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        GROUP_ID: Value,
        NAME: Value = ...,
        DESCRIPTION: Value = ...,
        VISIBLE: Value = ...,
        OPENED: Value = ...,
        CLOSED: Value = ...,
        KEYWORDS: Value = ...,
        INITIATE_PERMS: Value = ...,
        PROJECT_DATE_START: Value = ...,
        PROJECT_DATE_FINISH: Value = ...,
        OWNER_ID: Value = ...,
        IMAGE: Value = ...,
        IMAGE_FILE_ID: Value = ...,
        SITE_ID: Value = ...,
    ) -> Call: ...

class Sonet_group_User_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-add.html

    GROUP_ID: integer, USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, USER_ID: Value) -> Call: ...

class Sonet_group_User_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-delete.html

    GROUP_ID: integer, USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, USER_ID: Value) -> Call: ...

class Sonet_group_User_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-get.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, start: Value = ...) -> Call: ...

class Sonet_group_User_Groups(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-user-groups.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sonet_group_User_Invite(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-invite.html

    GROUP_ID: integer, USER_ID: integer|integer[], MESSAGE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, USER_ID: Value, MESSAGE: Value = ...) -> Call: ...

class Sonet_group_User_Request(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-request.html

    GROUP_ID: integer, MESSAGE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, MESSAGE: Value = ...) -> Call: ...

class Sonet_group_User_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/members/sonet-group-user-update.html

    GROUP_ID: integer, USER_ID: integer|integer[], ROLE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, GROUP_ID: Value, USER_ID: Value, ROLE: Value) -> Call: ...

class Sonet_group_User(Family):
    add: Sonet_group_User_Add
    delete: Sonet_group_User_Delete
    get: Sonet_group_User_Get
    groups: Sonet_group_User_Groups
    invite: Sonet_group_User_Invite
    request: Sonet_group_User_Request
    update: Sonet_group_User_Update

class Sonet_group(Family):
    create: Sonet_group_Create
    delete: Sonet_group_Delete
    feature: Sonet_group_Feature
    get: Sonet_group_Get
    setowner: Sonet_group_Setowner
    update: Sonet_group_Update
    user: Sonet_group_User
