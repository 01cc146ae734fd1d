# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Voximplant_Callback_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-callback-start.html

    FROM_LINE: string, TO_NUMBER: string, TEXT_TO_PRONOUNCE: string, VOICE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FROM_LINE: Value,
        TO_NUMBER: Value,
        TEXT_TO_PRONOUNCE: Value,
        VOICE: Value = ...,
    ) -> Call: ...

class Voximplant_Callback(Family):
    start: Voximplant_Callback_Start

class Voximplant_Infocall_Startwithsound(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-infocall-start-with-sound.html

    FROM_LINE: string, TO_NUMBER: string, URL: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, FROM_LINE: Value, TO_NUMBER: Value, URL: Value) -> Call: ...

class Voximplant_Infocall_Startwithtext(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-infocall-start-with-text.html

    FROM_LINE: string, TO_NUMBER: string, TEXT_TO_PRONOUNCE: string, VOICE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FROM_LINE: Value,
        TO_NUMBER: Value,
        TEXT_TO_PRONOUNCE: Value,
        VOICE: Value = ...,
    ) -> Call: ...

class Voximplant_Infocall(Family):
    startwithsound: Voximplant_Infocall_Startwithsound
    startwithtext: Voximplant_Infocall_Startwithtext

class Voximplant_Line_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/lines/voximplant-line-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Voximplant_Line_Outgoing_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/lines/voximplant-line-outgoing-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Voximplant_Line_Outgoing_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/lines/voximplant-line-outgoing-set.html

    LINE_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, LINE_ID: Value) -> Call: ...

class Voximplant_Line_Outgoing_Sip_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/lines/voximplant-line-outgoing-sip-set.html

    CONFIG_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONFIG_ID: Value) -> Call: ...

class Voximplant_Line_Outgoing_Sip(Family):
    set: Voximplant_Line_Outgoing_Sip_Set

class Voximplant_Line_Outgoing(Family):
    get: Voximplant_Line_Outgoing_Get
    set: Voximplant_Line_Outgoing_Set
    sip: Voximplant_Line_Outgoing_Sip

class Voximplant_Line(Family):
    get: Voximplant_Line_Get
    outgoing: Voximplant_Line_Outgoing

class Voximplant_Sip_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-add.html

    SERVER: string, LOGIN: string, PASSWORD: string, TYPE: string, TITLE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SERVER: Value,
        LOGIN: Value,
        PASSWORD: Value = ...,
        TYPE: Value = ...,
        TITLE: Value = ...,
    ) -> Call: ...

class Voximplant_Sip_Connector_Status(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-connector-status.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Voximplant_Sip_Connector(Family):
    status: Voximplant_Sip_Connector_Status

class Voximplant_Sip_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-delete.html

    CONFIG_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONFIG_ID: Value) -> Call: ...

class Voximplant_Sip_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-get.html

    FILTER: object, SORT: string, ORDER: string, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        SORT: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Voximplant_Sip_Status(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-status.html

    REG_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, REG_ID: Value, start: Value = ...) -> Call: ...

class Voximplant_Sip_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/sip/voximplant-sip-update.html

    CONFIG_ID: integer, TITLE: string, SERVER: string, LOGIN: string, PASSWORD: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONFIG_ID: Value,
        TITLE: Value,
        SERVER: Value = ...,
        LOGIN: Value = ...,
        PASSWORD: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONFIG_ID: Value,
        SERVER: Value,
        TITLE: Value = ...,
        LOGIN: Value = ...,
        PASSWORD: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONFIG_ID: Value,
        LOGIN: Value,
        TITLE: Value = ...,
        SERVER: Value = ...,
        PASSWORD: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONFIG_ID: Value,
        PASSWORD: Value,
        TITLE: Value = ...,
        SERVER: Value = ...,
        LOGIN: Value = ...,
    ) -> Call: ...

class Voximplant_Sip(Family):
    add: Voximplant_Sip_Add
    connector: Voximplant_Sip_Connector
    delete: Voximplant_Sip_Delete
    get: Voximplant_Sip_Get
    status: Voximplant_Sip_Status
    update: Voximplant_Sip_Update

class Voximplant_Statistic_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-statistic-get.html

    FILTER: object, SORT: string, ORDER: string, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        SORT: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Voximplant_Statistic(Family):
    get: Voximplant_Statistic_Get

class Voximplant_Tts_Voices_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-tts-voices-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Voximplant_Tts_Voices(Family):
    get: Voximplant_Tts_Voices_Get

class Voximplant_Tts(Family):
    voices: Voximplant_Tts_Voices

class Voximplant_Url_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/voximplant-url-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Voximplant_Url(Family):
    get: Voximplant_Url_Get

class Voximplant_User_ActivatePhone(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/users/voximplant-user-activate-phone.html

    USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value) -> Call: ...

class Voximplant_User_DeactivatePhone(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/users/voximplant-user-deactivate-phone.html

    USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value) -> Call: ...

class Voximplant_User_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/telephony/voximplant/users/voximplant-user-get.html

    USER_ID: integer|integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value, start: Value = ...) -> Call: ...

class Voximplant_User(Family):
    activatePhone: Voximplant_User_ActivatePhone
    deactivatePhone: Voximplant_User_DeactivatePhone
    get: Voximplant_User_Get

class Voximplant(Family):
    callback: Voximplant_Callback
    infocall: Voximplant_Infocall
    line: Voximplant_Line
    sip: Voximplant_Sip
    statistic: Voximplant_Statistic
    tts: Voximplant_Tts
    url: Voximplant_Url
    user: Voximplant_User
