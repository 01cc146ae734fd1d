# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Salescenter_Payment_GetPublicUrl(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/salescenter-payment-get-public-url.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Salescenter_Payment(Family):
    getPublicUrl: Salescenter_Payment_GetPublicUrl

class Salescenter(Family):
    payment: Salescenter_Payment
