# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Userconsent_Agreement_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user-consent/user-consent-agreement-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Userconsent_Agreement_Text(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/user-consent/user-consent-agreement-text.html

    id: integer, replace: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, replace: Value = ..., start: Value = ...) -> Call: ...

class Userconsent_Agreement(Family):
    list: Userconsent_Agreement_List
    text: Userconsent_Agreement_Text

class Userconsent_Consent_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/user-consent/user-consent-consent-add.html

    AGREEMENT_ID: integer, IP: string, USER_ID: integer, URL: string, ORIGIN_ID: string,
    ORIGINATOR_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        AGREEMENT_ID: Value,
        IP: Value,
        USER_ID: Value = ...,
        URL: Value = ...,
        ORIGIN_ID: Value = ...,
        ORIGINATOR_ID: Value = ...,
    ) -> Call: ...

class Userconsent_Consent(Family):
    add: Userconsent_Consent_Add

class Userconsent(Family):
    agreement: Userconsent_Agreement
    consent: Userconsent_Consent
