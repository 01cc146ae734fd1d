# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Log_Blogcomment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/blogcomment/log-blogcomment-add.html

    POST_ID: integer, TEXT: string, FILES: array, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        POST_ID: Value,
        TEXT: Value,
        FILES: Value = ...,
        USER_ID: Value = ...,
    ) -> Call: ...

class Log_Blogcomment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/blogcomment/log-blogcomment-delete.html

    COMMENT_ID: integer, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, COMMENT_ID: Value, USER_ID: Value = ...) -> Call: ...

class Log_Blogcomment_User_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/log/blogcomment/log-blogcomment-user-get.html

    USER_ID: integer, FIRST_ID: integer, LAST_ID: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value = ...,
        FIRST_ID: Value = ...,
        LAST_ID: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Log_Blogcomment_User(Family):
    get: Log_Blogcomment_User_Get

class Log_Blogcomment(Family):
    add: Log_Blogcomment_Add
    delete: Log_Blogcomment_Delete
    user: Log_Blogcomment_User

class Log_Blogpost_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-add.html

    POST_MESSAGE: string, POST_TITLE: string, DEST: array, SPERM: array, FILES: array,
    IMPORTANT: string, IMPORTANT_DATE_END: string, SITE_ID: string, USER_ID: integer, TAGS:
    string, BACKGROUND_CODE: string, PARSE_PREVIEW: string, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        POST_MESSAGE: Value,
        POST_TITLE: Value = ...,
        DEST: Value = ...,
        SPERM: Value = ...,
        FILES: Value = ...,
        IMPORTANT: Value = ...,
        IMPORTANT_DATE_END: Value = ...,
        SITE_ID: Value = ...,
        USER_ID: Value = ...,
        TAGS: Value = ...,
        BACKGROUND_CODE: Value = ...,
        PARSE_PREVIEW: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Log_Blogpost_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-delete.html

    POST_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, POST_ID: Value) -> Call: ...

class Log_Blogpost_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-get.html

    POST_ID: integer, LOG_RIGHTS: array, LOG_DATE_FROM: string, LOG_DATE_TO: string, FIRST_ID:
    integer, LAST_ID: integer, LIMIT: integer, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        POST_ID: Value = ...,
        LOG_RIGHTS: Value = ...,
        LOG_DATE_FROM: Value = ...,
        LOG_DATE_TO: Value = ...,
        FIRST_ID: Value = ...,
        LAST_ID: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Log_Blogpost_Getusers_Important(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-getusers-important.html

    POST_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, POST_ID: Value, start: Value = ...) -> Call: ...

class Log_Blogpost_Getusers(Family):
    important: Log_Blogpost_Getusers_Important

class Log_Blogpost_Share(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-share.html

    POST_ID: integer, DEST: array, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, POST_ID: Value, DEST: Value, USER_ID: Value = ...) -> Call: ...

class Log_Blogpost_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/log/log-blogpost-update.html

    POST_ID: integer, POST_MESSAGE: string, POST_TITLE: string, DEST: array, SPERM: array,
    FILES: array, IMPORTANT: string, IMPORTANT_DATE_END: string, SITE_ID: string, USER_ID:
    integer, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        POST_ID: Value,
        POST_MESSAGE: Value,
        POST_TITLE: Value = ...,
        DEST: Value = ...,
        SPERM: Value = ...,
        FILES: Value = ...,
        IMPORTANT: Value = ...,
        IMPORTANT_DATE_END: Value = ...,
        SITE_ID: Value = ...,
        USER_ID: Value = ...,
        **fields: Value,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        POST_ID: Value,
        POST_TITLE: Value,
        POST_MESSAGE: Value = ...,
        DEST: Value = ...,
        SPERM: Value = ...,
        FILES: Value = ...,
        IMPORTANT: Value = ...,
        IMPORTANT_DATE_END: Value = ...,
        SITE_ID: Value = ...,
        USER_ID: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Log_Blogpost(Family):
    add: Log_Blogpost_Add
    delete: Log_Blogpost_Delete
    get: Log_Blogpost_Get
    getusers: Log_Blogpost_Getusers
    share: Log_Blogpost_Share
    update: Log_Blogpost_Update

class Log(Family):
    blogcomment: Log_Blogcomment
    blogpost: Log_Blogpost
