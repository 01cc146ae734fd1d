# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Mail_Mailbox_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Mail_Mailbox_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Mail_Mailbox_Field(Family):
    get: Mail_Mailbox_Field_Get
    list: Mail_Mailbox_Field_List

class Mail_Mailbox_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-get.html

    id: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Mail_Mailbox_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-list.html

    name: string, email: string, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        name: Value = ...,
        email: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Mail_Mailbox_Senders(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/mailbox/mail-mailbox-senders.html

    pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, pagination: Value = ...) -> Call: ...

class Mail_Mailbox(Family):
    field: Mail_Mailbox_Field
    get: Mail_Mailbox_Get
    list: Mail_Mailbox_List
    senders: Mail_Mailbox_Senders

class Mail_Message_Createcalendarevent(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createcalendarevent.html

    messageId: integer, dateFrom: string, dateTo: string, name: string, description: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        messageId: Value,
        dateFrom: Value,
        dateTo: Value,
        name: Value = ...,
        description: Value = ...,
    ) -> Call: ...

class Mail_Message_Createchat(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createchat.html

    messageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, messageId: Value) -> Call: ...

class Mail_Message_Createcrmactivity(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createcrmactivity.html

    messageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, messageId: Value) -> Call: ...

class Mail_Message_Createfeedpost(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createfeedpost.html

    messageId: integer, title: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, messageId: Value, title: Value = ...) -> Call: ...

class Mail_Message_Createtask(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-createtask.html

    messageId: integer, title: string, responsibleId: integer, description: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        messageId: Value,
        title: Value = ...,
        responsibleId: Value = ...,
        description: Value = ...,
    ) -> Call: ...

class Mail_Message_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Mail_Message_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Mail_Message_Field(Family):
    get: Mail_Message_Field_Get
    list: Mail_Message_Field_List

class Mail_Message_Forward(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-forward.html

    forwardMessageId: integer, from: string, to: array, subject: string, body: string, cc:
    array, bcc: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        forwardMessageId: Value,
        to: Value,
        subject: Value,
        body: Value,
        cc: Value = ...,
        bcc: Value = ...,
    ) -> Call: ...

class Mail_Message_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-get.html

    id: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Mail_Message_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-list.html

    mailboxId: integer, searchQuery: string, dateFrom: string, dateTo: string, isSeen: boolean,
    hasAttachments: boolean, folder: string, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        mailboxId: Value = ...,
        searchQuery: Value = ...,
        dateFrom: Value = ...,
        dateTo: Value = ...,
        isSeen: Value = ...,
        hasAttachments: Value = ...,
        folder: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Mail_Message_Movetofolder(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-movetofolder.html

    messageIds: array, action: string, folder: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, messageIds: Value, action: Value, folder: Value = ...) -> Call: ...

class Mail_Message_Removecrmactivity(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-removecrmactivity.html

    messageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, messageId: Value) -> Call: ...

class Mail_Message_Reply(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-reply.html

    replyToMessageId: integer, from: string, to: array, subject: string, body: string, cc:
    array, bcc: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        replyToMessageId: Value,
        to: Value,
        subject: Value,
        body: Value,
        cc: Value = ...,
        bcc: Value = ...,
    ) -> Call: ...

class Mail_Message_Send(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-send.html

    from: string, to: array, subject: string, body: string, cc: array, bcc: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        to: Value,
        subject: Value,
        body: Value,
        cc: Value = ...,
        bcc: Value = ...,
    ) -> Call: ...

class Mail_Message_Thread(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/message/mail-message-thread.html

    id: integer, limit: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, limit: Value = ...) -> Call: ...

class Mail_Message(Family):
    createcalendarevent: Mail_Message_Createcalendarevent
    createchat: Mail_Message_Createchat
    createcrmactivity: Mail_Message_Createcrmactivity
    createfeedpost: Mail_Message_Createfeedpost
    createtask: Mail_Message_Createtask
    field: Mail_Message_Field
    forward: Mail_Message_Forward
    get: Mail_Message_Get
    list: Mail_Message_List
    movetofolder: Mail_Message_Movetofolder
    removecrmactivity: Mail_Message_Removecrmactivity
    reply: Mail_Message_Reply
    send: Mail_Message_Send
    thread: Mail_Message_Thread

class Mail_Recipient_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Mail_Recipient_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Mail_Recipient_Field(Family):
    get: Mail_Recipient_Field_Get
    list: Mail_Recipient_Field_List

class Mail_Recipient_Listcontacts(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-listcontacts.html

    query: string, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, query: Value = ..., pagination: Value = ...) -> Call: ...

class Mail_Recipient_Listemployees(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/mail/recipient/mail-recipient-listemployees.html

    query: string, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, query: Value, pagination: Value = ...) -> Call: ...

class Mail_Recipient(Family):
    field: Mail_Recipient_Field
    listcontacts: Mail_Recipient_Listcontacts
    listemployees: Mail_Recipient_Listemployees

class Mail(Family):
    mailbox: Mail_Mailbox
    message: Mail_Message
    recipient: Mail_Recipient
