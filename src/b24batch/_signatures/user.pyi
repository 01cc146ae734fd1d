# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class User_Access(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/users/user-access.html

    ACCESS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ACCESS: Value, start: Value = ...) -> Call: ...

class User_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user/user-add.html

    EMAIL: string, NAME: string, LAST_NAME: string, SECOND_NAME: string, PERSONAL_GENDER:
    string, PERSONAL_PROFESSION: string, PERSONAL_WWW: string, PERSONAL_BIRTHDAY: string,
    PERSONAL_PHOTO: array, PERSONAL_ICQ: string, PERSONAL_PHONE: string, PERSONAL_FAX: string,
    PERSONAL_MOBILE: string, PERSONAL_PAGER: string, PERSONAL_STREET: string, PERSONAL_CITY:
    string, PERSONAL_STATE: string, PERSONAL_ZIP: string, PERSONAL_COUNTRY: string,
    PERSONAL_MAILBOX: string, PERSONAL_NOTES: string, WORK_PHONE: string, WORK_COMPANY: string,
    WORK_POSITION: string, WORK_DEPARTMENT: string, WORK_WWW: string, WORK_FAX: string,
    WORK_PAGER: string, WORK_STREET: string, WORK_MAILBOX: string, WORK_CITY: string,
    WORK_STATE: string, WORK_ZIP: string, WORK_COUNTRY: string, WORK_PROFILE: string, WORK_LOGO:
    array, WORK_NOTES: string, UF_SKYPE_LINK: string, UF_ZOOM: string, UF_DEPARTMENT: string,
    UF_INTERESTS: string, UF_SKILLS: string, UF_WEB_SITES: string, UF_XING: string, UF_LINKEDIN:
    string, UF_FACEBOOK: string, UF_TWITTER: string, UF_SKYPE: string, UF_DISTRICT: string,
    UF_PHONE_INNER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        EMAIL: Value,
        NAME: Value = ...,
        LAST_NAME: Value = ...,
        SECOND_NAME: Value = ...,
        PERSONAL_GENDER: Value = ...,
        PERSONAL_PROFESSION: Value = ...,
        PERSONAL_WWW: Value = ...,
        PERSONAL_BIRTHDAY: Value = ...,
        PERSONAL_PHOTO: Value = ...,
        PERSONAL_ICQ: Value = ...,
        PERSONAL_PHONE: Value = ...,
        PERSONAL_FAX: Value = ...,
        PERSONAL_MOBILE: Value = ...,
        PERSONAL_PAGER: Value = ...,
        PERSONAL_STREET: Value = ...,
        PERSONAL_CITY: Value = ...,
        PERSONAL_STATE: Value = ...,
        PERSONAL_ZIP: Value = ...,
        PERSONAL_COUNTRY: Value = ...,
        PERSONAL_MAILBOX: Value = ...,
        PERSONAL_NOTES: Value = ...,
        WORK_PHONE: Value = ...,
        WORK_COMPANY: Value = ...,
        WORK_POSITION: Value = ...,
        WORK_DEPARTMENT: Value = ...,
        WORK_WWW: Value = ...,
        WORK_FAX: Value = ...,
        WORK_PAGER: Value = ...,
        WORK_STREET: Value = ...,
        WORK_MAILBOX: Value = ...,
        WORK_CITY: Value = ...,
        WORK_STATE: Value = ...,
        WORK_ZIP: Value = ...,
        WORK_COUNTRY: Value = ...,
        WORK_PROFILE: Value = ...,
        WORK_LOGO: Value = ...,
        WORK_NOTES: Value = ...,
        UF_SKYPE_LINK: Value = ...,
        UF_ZOOM: Value = ...,
        UF_DEPARTMENT: Value = ...,
        UF_INTERESTS: Value = ...,
        UF_SKILLS: Value = ...,
        UF_WEB_SITES: Value = ...,
        UF_XING: Value = ...,
        UF_LINKEDIN: Value = ...,
        UF_FACEBOOK: Value = ...,
        UF_TWITTER: Value = ...,
        UF_SKYPE: Value = ...,
        UF_DISTRICT: Value = ...,
        UF_PHONE_INNER: Value = ...,
    ) -> Call: ...

class User_Admin(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/users/user-admin.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class User_Current(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/user-current.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class User_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/user-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class User_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/user-get.html

    sort: string, order: string, FILTER: string, ADMIN_MODE: boolean, select: array,
    IMAGE_RESIZE: string, start: integer, UF_DEPARTMENT
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        sort: Value = ...,
        order: Value = ...,
        FILTER: Value = ...,
        ADMIN_MODE: Value = ...,
        select: Value = ...,
        IMAGE_RESIZE: Value = ...,
        start: Value = ...,
        UF_DEPARTMENT: Value = ...,
    ) -> Call: ...

class User_Option_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/settings/user-option-get.html

    option: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, option: Value = ..., start: Value = ...) -> Call: ...

class User_Option_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/common/settings/user-option-set.html

    options: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, options: Value) -> Call: ...

class User_Option(Family):
    get: User_Option_Get
    set: User_Option_Set

class User_Search(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/user-search.html

    FILTER: string, sort: string, order: string, ADMIN_MODE: boolean, select: array, start:
    integer, UF_DEPARTMENT
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        sort: Value = ...,
        order: Value = ...,
        ADMIN_MODE: Value = ...,
        select: Value = ...,
        start: Value = ...,
        UF_DEPARTMENT: Value = ...,
    ) -> Call: ...

class User_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user/user-update.html

    ID: integer, ACTIVE: boolean, EMAIL: string, NAME: string, LAST_NAME: string, SECOND_NAME:
    string, PERSONAL_GENDER: string, PERSONAL_PROFESSION: string, PERSONAL_WWW: string,
    PERSONAL_BIRTHDAY: string, PERSONAL_PHOTO: array, PERSONAL_ICQ: string, PERSONAL_PHONE:
    string, PERSONAL_FAX: string, PERSONAL_MOBILE: string, PERSONAL_PAGER: string,
    PERSONAL_STREET: string, PERSONAL_CITY: string, PERSONAL_STATE: string, PERSONAL_ZIP:
    string, PERSONAL_COUNTRY: string, PERSONAL_MAILBOX: string, PERSONAL_NOTES: string,
    WORK_PHONE: string, WORK_COMPANY: string, WORK_POSITION: string, WORK_DEPARTMENT: string,
    WORK_WWW: string, WORK_FAX: string, WORK_PAGER: string, WORK_STREET: string, WORK_MAILBOX:
    string, WORK_CITY: string, WORK_STATE: string, WORK_ZIP: string, WORK_COUNTRY: string,
    WORK_PROFILE: string, WORK_LOGO: array, WORK_NOTES: string, UF_SKYPE_LINK: string, UF_ZOOM:
    string, UF_DEPARTMENT: string, UF_INTERESTS: string, UF_SKILLS: string, UF_WEB_SITES:
    string, UF_XING: string, UF_LINKEDIN: string, UF_FACEBOOK: string, UF_TWITTER: string,
    UF_SKYPE: string, UF_DISTRICT: string, UF_PHONE_INNER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        ACTIVE: Value = ...,
        EMAIL: Value = ...,
        NAME: Value = ...,
        LAST_NAME: Value = ...,
        SECOND_NAME: Value = ...,
        PERSONAL_GENDER: Value = ...,
        PERSONAL_PROFESSION: Value = ...,
        PERSONAL_WWW: Value = ...,
        PERSONAL_BIRTHDAY: Value = ...,
        PERSONAL_PHOTO: Value = ...,
        PERSONAL_ICQ: Value = ...,
        PERSONAL_PHONE: Value = ...,
        PERSONAL_FAX: Value = ...,
        PERSONAL_MOBILE: Value = ...,
        PERSONAL_PAGER: Value = ...,
        PERSONAL_STREET: Value = ...,
        PERSONAL_CITY: Value = ...,
        PERSONAL_STATE: Value = ...,
        PERSONAL_ZIP: Value = ...,
        PERSONAL_COUNTRY: Value = ...,
        PERSONAL_MAILBOX: Value = ...,
        PERSONAL_NOTES: Value = ...,
        WORK_PHONE: Value = ...,
        WORK_COMPANY: Value = ...,
        WORK_POSITION: Value = ...,
        WORK_DEPARTMENT: Value = ...,
        WORK_WWW: Value = ...,
        WORK_FAX: Value = ...,
        WORK_PAGER: Value = ...,
        WORK_STREET: Value = ...,
        WORK_MAILBOX: Value = ...,
        WORK_CITY: Value = ...,
        WORK_STATE: Value = ...,
        WORK_ZIP: Value = ...,
        WORK_COUNTRY: Value = ...,
        WORK_PROFILE: Value = ...,
        WORK_LOGO: Value = ...,
        WORK_NOTES: Value = ...,
        UF_SKYPE_LINK: Value = ...,
        UF_ZOOM: Value = ...,
        UF_DEPARTMENT: Value = ...,
        UF_INTERESTS: Value = ...,
        UF_SKILLS: Value = ...,
        UF_WEB_SITES: Value = ...,
        UF_XING: Value = ...,
        UF_LINKEDIN: Value = ...,
        UF_FACEBOOK: Value = ...,
        UF_TWITTER: Value = ...,
        UF_SKYPE: Value = ...,
        UF_DISTRICT: Value = ...,
        UF_PHONE_INNER: Value = ...,
    ) -> Call: ...

class User_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user/userfields/user-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class User_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user/userfields/user-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class User_Userfield_File_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/userfields/user-userfield-file-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class User_Userfield_File(Family):
    get: User_Userfield_File_Get

class User_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user/userfields/user-userfield-list.html

    order: string|array, filter: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class User_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user/userfields/user-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ...) -> Call: ...

class User_Userfield(Family):
    add: User_Userfield_Add
    delete: User_Userfield_Delete
    file: User_Userfield_File
    list: User_Userfield_List
    update: User_Userfield_Update

class User(Family):
    access: User_Access
    add: User_Add
    admin: User_Admin
    current: User_Current
    fields: User_Fields
    get: User_Get
    option: User_Option
    search: User_Search
    update: User_Update
    userfield: User_Userfield
