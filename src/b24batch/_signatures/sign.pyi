# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Sign_B2e_Company_Provider_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-company-provider-list.html

    companyUuid: string, companyCrmId: integer, language: string, limit: integer, offset:
    integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        companyUuid: Value,
        companyCrmId: Value = ...,
        language: Value = ...,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        companyCrmId: Value,
        companyUuid: Value = ...,
        language: Value = ...,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sign_B2e_Company_Provider(Family):
    list: Sign_B2e_Company_Provider_List

class Sign_B2e_Company(Family):
    provider: Sign_B2e_Company_Provider

class Sign_B2e_Document_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-document-get.html

    uid: string, language: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        uid: Value = ...,
        language: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sign_B2e_Document_Send(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-document-send.html

    fields: object, language: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, language: Value = ...) -> Call: ...

class Sign_B2e_Document(Family):
    get: Sign_B2e_Document_Get
    send: Sign_B2e_Document_Send

class Sign_B2e_Hcmlink_Document_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-hcmlink-document-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sign_B2e_Hcmlink_Document(Family):
    get: Sign_B2e_Hcmlink_Document_Get

class Sign_B2e_Hcmlink(Family):
    document: Sign_B2e_Hcmlink_Document

class Sign_B2e_Mysafe_Tail(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-mysafe-tail.html

    limit: integer, offset: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sign_B2e_Mysafe(Family):
    tail: Sign_B2e_Mysafe_Tail

class Sign_B2e_Personal_Tail(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/sign-b2e-personal-tail.html

    limit: integer, offset: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sign_B2e_Personal(Family):
    tail: Sign_B2e_Personal_Tail

class Sign_B2e(Family):
    company: Sign_B2e_Company
    document: Sign_B2e_Document
    hcmlink: Sign_B2e_Hcmlink
    mysafe: Sign_B2e_Mysafe
    personal: Sign_B2e_Personal

class Sign(Family):
    b2e: Sign_B2e
