# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Telephony_Call_AttachTranscription(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-call-attach-transcription.html

    CALL_ID: string, MESSAGES: array, COST: double, COST_CURRENCY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CALL_ID: Value,
        MESSAGES: Value,
        COST: Value = ...,
        COST_CURRENCY: Value = ...,
    ) -> Call: ...

class Telephony_Call(Family):
    attachTranscription: Telephony_Call_AttachTranscription

class Telephony_ExternalCall_AttachRecord(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-attach-record.html

    CALL_ID: string, RECORD_URL: string, FILENAME: string, FILE_CONTENT: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CALL_ID: Value,
        RECORD_URL: Value = ...,
        FILENAME: Value = ...,
        FILE_CONTENT: Value = ...,
    ) -> Call: ...

class Telephony_ExternalCall_Finish(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-finish.html

    CALL_ID: string, USER_ID: integer, USER_PHONE_INNER: string, DURATION: integer, COST:
    double, COST_CURRENCY: string, STATUS_CODE: string, FAILED_REASON: string, RECORD_URL:
    string, VOTE: integer, ADD_TO_CHAT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CALL_ID: Value,
        USER_ID: Value,
        USER_PHONE_INNER: Value = ...,
        DURATION: Value = ...,
        COST: Value = ...,
        COST_CURRENCY: Value = ...,
        STATUS_CODE: Value = ...,
        FAILED_REASON: Value = ...,
        RECORD_URL: Value = ...,
        VOTE: Value = ...,
        ADD_TO_CHAT: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CALL_ID: Value,
        USER_PHONE_INNER: Value,
        USER_ID: Value = ...,
        DURATION: Value = ...,
        COST: Value = ...,
        COST_CURRENCY: Value = ...,
        STATUS_CODE: Value = ...,
        FAILED_REASON: Value = ...,
        RECORD_URL: Value = ...,
        VOTE: Value = ...,
        ADD_TO_CHAT: Value = ...,
    ) -> Call: ...

class Telephony_ExternalCall_Hide(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-hide.html

    CALL_ID: string, USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CALL_ID: Value, USER_ID: Value = ...) -> Call: ...

class Telephony_ExternalCall_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-register.html

    USER_ID: integer, USER_PHONE_INNER: string, PHONE_NUMBER: string, TYPE: integer,
    CALL_START_DATE: string, CRM_CREATE: integer, CRM_SOURCE: string, CRM_ENTITY_TYPE: string,
    CRM_ENTITY_ID: integer, SHOW: integer, ADD_TO_CHAT: integer, CALL_LIST_ID: integer,
    LINE_NUMBER: string, EXTERNAL_CALL_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value,
        PHONE_NUMBER: Value,
        TYPE: Value,
        USER_PHONE_INNER: Value = ...,
        CALL_START_DATE: Value = ...,
        CRM_CREATE: Value = ...,
        CRM_SOURCE: Value = ...,
        CRM_ENTITY_TYPE: Value = ...,
        CRM_ENTITY_ID: Value = ...,
        SHOW: Value = ...,
        ADD_TO_CHAT: Value = ...,
        CALL_LIST_ID: Value = ...,
        LINE_NUMBER: Value = ...,
        EXTERNAL_CALL_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_PHONE_INNER: Value,
        PHONE_NUMBER: Value,
        TYPE: Value,
        USER_ID: Value = ...,
        CALL_START_DATE: Value = ...,
        CRM_CREATE: Value = ...,
        CRM_SOURCE: Value = ...,
        CRM_ENTITY_TYPE: Value = ...,
        CRM_ENTITY_ID: Value = ...,
        SHOW: Value = ...,
        ADD_TO_CHAT: Value = ...,
        CALL_LIST_ID: Value = ...,
        LINE_NUMBER: Value = ...,
        EXTERNAL_CALL_ID: Value = ...,
    ) -> Call: ...

class Telephony_ExternalCall_SearchCrmEntities(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-search-crm-entities.html

    PHONE_NUMBER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, PHONE_NUMBER: Value, start: Value = ...) -> Call: ...

class Telephony_ExternalCall_Show(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-call-show.html

    CALL_ID: string, USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CALL_ID: Value, USER_ID: Value = ...) -> Call: ...

class Telephony_ExternalCall(Family):
    attachRecord: Telephony_ExternalCall_AttachRecord
    finish: Telephony_ExternalCall_Finish
    hide: Telephony_ExternalCall_Hide
    register: Telephony_ExternalCall_Register
    searchCrmEntities: Telephony_ExternalCall_SearchCrmEntities
    show: Telephony_ExternalCall_Show

class Telephony_ExternalLine_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-line-add.html

    NUMBER: string, NAME: string, CRM_AUTO_CREATE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NUMBER: Value,
        NAME: Value = ...,
        CRM_AUTO_CREATE: Value = ...,
    ) -> Call: ...

class Telephony_ExternalLine_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-line-delete.html

    NUMBER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, NUMBER: Value) -> Call: ...

class Telephony_ExternalLine_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-line-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Telephony_ExternalLine_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/telephony-external-line-update.html

    NUMBER: string, NAME: string, CRM_AUTO_CREATE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, NUMBER: Value, NAME: Value, CRM_AUTO_CREATE: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, NUMBER: Value, CRM_AUTO_CREATE: Value, NAME: Value = ...) -> Call: ...

class Telephony_ExternalLine(Family):
    add: Telephony_ExternalLine_Add
    delete: Telephony_ExternalLine_Delete
    get: Telephony_ExternalLine_Get
    update: Telephony_ExternalLine_Update

class Telephony(Family):
    call: Telephony_Call
    externalCall: Telephony_ExternalCall
    externalLine: Telephony_ExternalLine
