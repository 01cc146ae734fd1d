"""Calls of a hundred documented methods: a type checker has nothing against any of them.

Most are as the official documentation shows them.
"""

from __future__ import annotations

from datetime import date

from b24batch import Batch, Call, call, crm, f, first_of, methods, optional, ref, rows, text, today
from b24batch.methods import imbot, tasks

calls: list[Call] = [
    crm.item.list(
        entityTypeId=ref.Типы.items[0].id,
        filter={">=createdTime": today, "@id": ref.A.items.each(lambda row: row.id)},
        select=["id", "title"],
        start=0,
    ).all(),
    crm.item.update(entityTypeId=2, id=ref.Deal.item.id, fields={"title": text("№ {n}", n=ref.N)}),
    crm.duplicate.findbycomm(type="PHONE", values=[ref.row.phone | f.phone], entity_type="CONTACT"),
    methods.ai.engine.unregister(code="acme_gpt"),
    methods.bizproc.activity.log(EVENT_TOKEN="text", LOG_MESSAGE="text"),
    methods.booking.v1.booking.add(
        fields={
            "name": "Name",
            "description": "Description",
            "resourceIds": [1, 2, 3],
            "datePeriod": {
                "from": {"timestamp": 1723446900, "timezone": "Europe/Berlin"},
                "to": {"timestamp": 1723447800, "timezone": "Europe/Berlin"},
            },
        }
    ),
    methods.booking.v1.resource.slots.unset(resourceId=14),
    methods.calendar.resource.list(start=0),
    methods.calendar.section.add(
        type="user",
        ownerId=2,
        name="text",
        description="text",
        color="#9cbeee",
        text_color="#283000",
        export={"ALLOW": False, "SET": "3_9"},
    ),
    methods.catalog.priceType.get(id=1),
    methods.catalog.product.offer.download(
        fields={"fileId": 6538, "productId": 1286, "fieldName": "detailPicture"}
    ),
    methods.catalog.product.offer.getFieldsByFilter(filter={"iblockId": 24}),
    methods.catalog.productPropertyFeature.list(
        select=["id", "propertyId", "moduleId", "featureId", "isEnabled"],
        filter={"propertyId": 901},
        order={"id": "ASC"},
        start=0,
    ),
    methods.catalog.ratio.get(id=1),
    methods.catalog.storeproduct.get(id=1),
    methods.catalog.vat.get(id=7),
    methods.crm.activity.binding.delete(activityId=999, entityTypeId=2, entityId=1),
    methods.crm.automation.trigger.execute(CODE="c5u4m", OWNER_TYPE_ID=2, OWNER_ID=6),
    methods.crm.calllist.items.get(LIST_ID=13, FILTER={"STATUS": "IN_WORK"}),
    methods.crm.catalog.get(id="your_id_here"),
    methods.crm.company.contact.add(
        id=32, fields={"CONTACT_ID": 54, "IS_PRIMARY": "Y", "SORT": 1000}
    ),
    methods.crm.company.contact.items.delete(id=32),
    methods.crm.contact.company.items.set(
        id=82,
        items=[
            {"COMPANY_ID": 8, "IS_PRIMARY": "Y", "SORT": 100},
            {"COMPANY_ID": 9, "SORT": 200},
            {"COMPANY_ID": 10, "SORT": 400},
        ],
    ),
    methods.crm.deal.delete(id=12),
    methods.crm.deal.update(
        id=123,
        fields={
            "TITLE": "text",
            "TYPE_ID": "GOODS",
            "STAGE_ID": "WON",
            "IS_RECCURING": "Y",
            "IS_RETURN_CUSTOMER": "Y",
            "OPPORTUNITY": 9999.99,
            "IS_MANUAL_OPPORTUNITY": "Y",
            "ASSIGNED_BY_ID": 1,
            "UF_CRM_1725365197310": "String",
            "PARENT_ID_1032": 1,
        },
        params={"REGISTER_SONET_EVENT": "N", "REGISTER_HISTORY_EVENT": "N"},
    ),
    methods.crm.deal.userfield.update(
        id=536,
        fields={
            "MANDATORY": "N",
            "SHOW_FILTER": "N",
            "SETTINGS": {"DEFAULT_VALUE": "text", "ROWS": 10},
            "SORT": 2000,
            "EDIT_IN_LIST": "N",
            "LIST_FILTER_LABEL": "text",
            "LIST_COLUMN_LABEL": {"en": "text", "de": "text"},
            "EDIT_FORM_LABEL": {"en": "text", "de": "text"},
            "ERROR_MESSAGE": {"en": "text", "de": "text"},
            "HELP_MESSAGE": {"en": "text", "de": "text"},
        },
    ),
    methods.crm.documentgenerator.numerator.list(start=0),
    methods.crm.documentgenerator.template.get(id=41),
    methods.crm.duplicate.volatileType.unregister(id=101),
    methods.crm.invoice.list(
        order={"DATE_INSERT": "ASC"},
        filter={">PRICE": 100},
        select=[
            "ID",
            "ACCOUNT_NUMBER",
            "ORDER_TOPIC",
            "DATE_INSERT",
            "STATUS_ID",
            "PRICE",
            "CURRENCY_ID",
        ],
    ),
    methods.crm.invoice.recurring.expose(id="your_recurring_invoice_id"),
    methods.crm.item.add(
        entityTypeId=2,
        fields={
            "title": "text",
            "ufCrm_123456": [
                ["green_pixel.png", "base64"],
                ["blue_pixel.png", "base64"],
                ["red_pixel.png", "base64"],
            ],
        },
    ),
    methods.crm.item.get(entityTypeId=1, id=250, useOriginalUfNames="N"),
    methods.crm.item.payment.delivery.delete(id=1199),
    methods.crm.item.productrow.set(
        ownerType="D",
        ownerId=13143,
        productRows=[
            {"productId": 9621, "price": 99999.99, "quantity": 1, "sort": 10},
            {"productId": 9623, "price": 15900, "quantity": 2, "sort": 10},
        ],
    ),
    methods.crm.lead.add(
        fields={
            "TITLE": "text",
            "NAME": "Gleb",
            "SECOND_NAME": "Egorovich",
            "LAST_NAME": "Titov",
            "STATUS_ID": "NEW",
            "OPENED": "Y",
            "ASSIGNED_BY_ID": 1,
            "CURRENCY_ID": "USD",
            "OPPORTUNITY": 12500,
            "PHONE": [{"VALUE": "555888", "VALUE_TYPE": "WORK"}],
            "WEB": [{"VALUE": "www.mysite.com", "VALUE_TYPE": "WORK"}],
        },
        params={"REGISTER_SONET_EVENT": "Y"},
    ),
    methods.crm.lead.contact.items.get(id=1),
    methods.crm.lead.userfield.list(
        filter={"MULTIPLE": "Y", "MANDATORY": "N", "LANG": "de"},
        order={"USER_TYPE_ID": "ASC", "SORT": "ASC"},
    ),
    methods.crm.requisite.link.list(
        order={"ENTITY_ID": "ASC"}, filter={"@ENTITY_TYPE_ID": [1, 2, 7, 31]}, start=0
    ),
    methods.crm.timeline.comment.list(
        filter={"ENTITY_ID": 10, "ENTITY_TYPE": "deal"},
        select=["ID", "CREATED", "ENTITY_ID", "ENTITY_TYPE", "AUTHOR_ID", "COMMENT", "FILES"],
        start=0,
    ),
    methods.crm.timeline.note.delete(ownerTypeId=1, ownerId=1, itemType=1, itemId=2),
    methods.department.add(NAME="text", SORT=450, UF_HEAD=1, PARENT=15),
    methods.disk.file.get(id=9043),
    methods.entity.item.property.get(ENTITY="dish"),
    methods.entity.rights(ENTITY="dish", ACCESS={"U1": "W", "AU": "R"}),
    methods.entity.section.get(
        ENTITY="dish", SORT={"NAME": "ASC"}, FILTER={"ACTIVE": "Y"}, start=0
    ),
    methods.humanresources.employee.search(
        name="Ivan",
        select=["userId", "name", "workPosition", "avatar", "url", "departments", "teams"],
    ),
    methods.humanresources.employee.subordinates(id=7),
    methods.im.department.employees.get(ID=[3, 7], USER_DATA="Y"),
    methods.im.dialog.writing(DIALOG_ID="chat2935"),
    methods.im.notify.personal.add(
        USER_ID=5,
        MESSAGE="text",
        MESSAGE_OUT="text",
        TAG="TASK_REMINDER_42",
        SUB_TAG="TASK_REMINDER|42",
    ),
    methods.imbot.chat.setOwner(CHAT_ID=2727, USER_ID=1269),
    methods.imbot.message.like(BOT_ID=39, MESSAGE_ID=19880117, ACTION="auto", CLIENT_ID="token"),
    methods.imbot.v2.Chat.InputAction.notify(
        botId=456,
        botToken="my_bot_token",
        dialogId="chat5",
        statusMessageCode="IMBOT_AGENT_ACTION_THINKING",
        duration=30,
    ),
    methods.imbot.v2.Chat.User.add(
        botId=456, botToken="my_bot_token", dialogId="chat5", userIds=[1, 2, 3]
    ),
    methods.imconnector.status(CONNECTOR="myconnector", LINE="12"),
    methods.imconnector.unregister(ID="myconnector"),
    methods.imopenlines.config.delete(CONFIG_ID=15),
    methods.imopenlines.operator.finish(CHAT_ID=2043),
    methods.landing.block.getmanifest(lid=4858, block=39556, params={"edit_mode": True}),
    methods.landing.demos.getList(
        params={
            "select": ["ID", "XML_ID", "TITLE", "TYPE", "DATE_MODIFY"],
            "filter": {"ACTIVE": "Y"},
            "order": {"ID": "DESC"},
            "group": ["TYPE"],
        },
        start=0,
    ),
    methods.landing.landing.addByTemplate(
        siteId=157,
        code="krayt.monotovar@KraytPetShop",
        fields={"TITLE": "text", "DESCRIPTION": "text", "FOLDER_ID": 95},
    ),
    methods.landing.landing.copyblock(
        lid=351, block=6428, params={"AFTER_ID": 6429, "RETURN_CONTENT": "Y"}
    ),
    methods.landing.landing.markdeletedblock(lid=351, block=6428),
    methods.landing.landing.markundeletedblock(lid=627, block=11923),
    methods.lists.element.get(
        IBLOCK_TYPE_ID="lists",
        IBLOCK_ID=47,
        ELEMENT_ID=6999,
        SELECT=[
            "ID",
            "CODE",
            "NAME",
            "IBLOCK_SECTION_ID",
            "DATE_CREATE",
            "PROPERTY_951",
            "PROPERTY_1003",
        ],
        FILTER={"NAME": "%Test%", "<=DATE_CREATE": "2025-12-31", ">=DATE_CREATE": "2025-01-01"},
        ELEMENT_ORDER={"NAME": "asc"},
        start=0,
    ),
    methods.lists.section.get(
        IBLOCK_TYPE_ID="lists",
        IBLOCK_ID=95,
        FILTER={
            "ID": 169,
            "ACTIVE": "Y",
            "NAME": "text",
            "<=DATE_CREATE": "2025-12-31",
            ">=DATE_CREATE": "2025-01-01",
        },
        SELECT=[
            "ID",
            "CODE",
            "XML_ID",
            "EXTERNAL_ID",
            "IBLOCK_SECTION_ID",
            "TIMESTAMP_X",
            "SORT",
            "NAME",
            "ACTIVE",
            "GLOBAL_ACTIVE",
            "LEFT_MARGIN",
            "RIGHT_MARGIN",
            "DEPTH_LEVEL",
            "SEARCHABLE_CONTENT",
            "MODIFIED_BY",
            "DATE_CREATE",
            "CREATED_BY",
        ],
    ),
    methods.mail.message.createchat(messageId=15),
    methods.mail.message.list(
        mailboxId=1,
        searchQuery="contract",
        hasAttachments=True,
        pagination={"page": 1, "limit": 20, "offset": 0},
    ),
    methods.mail.message.removecrmactivity(messageId=15),
    methods.messageservice.sender.add(
        CODE="provider1",
        TYPE="SMS",
        HANDLER="https://provider.example/api/handler",
        NAME="Provider 1",
        DESCRIPTION="text",
    ),
    methods.note.document.add(
        fields={"collectionId": 42, "title": "Chapter 1", "parentId": 10, "markdown": "text"}
    ),
    methods.note.document.field.list(select=["name", "type", "title", "filterable", "sortable"]),
    methods.note.document.search.field.list(
        select=["name", "type", "title", "filterable", "sortable"]
    ),
    methods.note.file.add(documentId=77, fileName="diagram.png", fileContent="base64"),
    methods.sale.order.delete(id=5),
    methods.sale.paysystem.handler.list(start=0),
    methods.sale.persontype.get(id=37),
    methods.sale.property.getfieldsbytype(type="NUMBER"),
    methods.sale.propertyvariant.get(id=6),
    methods.sale.shipmentpropertyvalue.get(id=38164),
    methods.sale.shipmentpropertyvalue.modify(
        fields={
            "shipment": {
                "id": 4120,
                "propertyValues": [
                    {"shipmentPropsId": 105, "value": "text"},
                    {"shipmentPropsId": 106, "value": "text"},
                ],
            }
        }
    ),
    methods.task.item.delegate(TASKID=13, USERID=3),
    methods.task.item.disapprove(TASKID=13),
    methods.tasks.api.scrum.kanban.deleteStage(stageId=65),
    methods.tasks.api.scrum.sprint.delete(id=1),
    methods.tasks.flow.Flow.delete(flowData={"id": 517}),
    methods.tasks.flow.Flow.isExists(flowData={"name": "text"}),
    methods.tasks.flow.Flow.update(
        flowData={
            "id": 517,
            "name": "text",
            "description": "text",
            "plannedCompletionTime": 7200,
            "distributionType": "manually",
            "responsibleList": [["user", "3"]],
            "taskCreators": [["meta-user", "all-users"]],
            "matchWorkTime": 1,
            "notifyAtHalfTime": 0,
        }
    ),
    methods.tasks.task.add(
        fields={
            "TITLE": "text",
            "DEADLINE": "2025-12-31T23:59:59",
            "CREATED_BY": 456,
            "RESPONSIBLE_ID": 123,
            "UF_CRM_TASK": ["L_4", "C_7", "CO_5", "D_10"],
            "UF_TASK_WEBDAV_FILES": ["n12345", "n67890"],
        }
    ),
    methods.tasks.task.pin(id=3897),
    methods.tasks.task.unpin(id=3897),
    methods.tasks.template.checklist.moveAfter(templateId=139, checkListItemId=25, afterItemId=29),
    methods.tasks.template.checklist.update(
        templateId=139, checkListItemId=37, fields={"TITLE": "text"}
    ),
    methods.tasks.template.update(
        templateId=139,
        fields={
            "TITLE": "text",
            "DESCRIPTION": "text",
            "PRIORITY": 1,
            "TASK_CONTROL": "Y",
            "ADD_IN_REPORT": "Y",
            "UF_CRM_TASK": ["L_1179", "D_1833"],
        },
    ),
    methods.telephony.externalLine.add(NUMBER="14151234567", NAME="text", CRM_AUTO_CREATE="Y"),
    methods.user.get(FILTER={"!%LAST_NAME": "er"}),
    methods.user.userfield.list(order={"id": "desc"}, filter={"id": 13}, start=0),
    methods.userfieldconfig.delete(moduleId="crm", id=6953),
    methods.voximplant.infocall.startwithsound(
        FROM_LINE="reg151083", TO_NUMBER="1234567890", URL="https://example.com/sound/notice.mp3"
    ),
    # params in a mapping, positional parameters, and methods that nobody documents
    crm.item.list({"entityTypeId": 4, "select": ["id"]}),
    crm.item.add({"entityTypeId": 2, "fields": {"title": "Ж", "ufCrm_1": date(2026, 1, 31)}}),
    methods.task.checklistitem.add([13, {"TITLE": "Ж"}]),
    tasks.task.add(fields={"TITLE": first_of(ref.A.x, "Ж"), "GROUP_ID": optional(ref.B.id)}),
    imbot.v2.Bot.list(),
    call("crm.item.import", {"entityTypeId": 2}),
    call("my.app.sync", что=1),
    methods.somebody.elses.method(x=1),
]
batch = Batch().for_each(rows.csv("a.csv"), lambda row, c: c.add(crm.lead.get(id=row.id)))
