"""Methods that there are not, each marked: any of them is called by `call(...)` all the same."""

from __future__ import annotations

from b24batch import call, crm

crm.item.lst(entityTypeId=2)  # wrong
crm.duplicate.findbycom(type="PHONE", values=["+7"])  # wrong
call("crm.item.lst", entityTypeId=2)
