"""Twenty calls with a mistake each, marked: a type checker sees these and no others.

A misspelled name stands alone here: of one beside right ones mypy tells twice, that the name is
unknown and that no form of the call fits.
"""

from __future__ import annotations

from b24batch import call, crm, disk, im, lists, methods, ref, sale, tasks, user
from b24batch.methods import imbot

crm.item.list(entityTypeId=2, select=["id"])
crm.item.list(entityTypeID=2)  # wrong
crm.item.list(select=["id"])  # wrong
crm.item.list(filtr={">id": 5})  # wrong
crm.item.get(entityTypeId=2)  # wrong
crm.item.get(2, 5)  # wrong
crm.item.add(field={"title": "Ж"})  # wrong
crm.item.update(entityTypeId=2, id=5)  # wrong
crm.item.list({"entityTypeId": 2}, select=["id"])  # wrong
crm.item.delete(entityTypeId=2)  # wrong
crm.deal.list(selekt=["ID"])  # wrong
crm.deal.update(fields={"TITLE": "Ж"})  # wrong
crm.deal.get(Id=5)  # wrong
crm.contact.get(ID=5)  # wrong
crm.duplicate.findbycomm(value=["+7"])  # wrong
tasks.task.get(taskID=5)  # wrong
tasks.task.complete()  # wrong
user.current(ID=1)  # wrong
im.notify.personal.add(TEXT="Ж")  # wrong
disk.file.get(ID=5)  # wrong
imbot.v2.Bot.get(bot=1)  # wrong
lists.get(IBLOCK_TYPE_ID="lists")
sale.order.get(id=ref.A.id)
crm.item.list({"entityTypeID": 2})
call("crm.item.lst", entityTypeID=2)
methods.unheard.of(anything=1)
