# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Vote_AttachedVote_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.download.html

    attachId: integer, moduleId: string, entityType: string, entityId: integer, signedAttachId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.get.html

    attachId: integer, moduleId: string, entityType: string, entityId: integer, signedAttachId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_GetAnswerVoted(Family):
    """Reads; records under `items`: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.getAnswerVoted.html

    attachId: integer, answerId: integer, pageNavigation: object, userForMobileFormat: boolean,
    moduleId: string, entityType: string, entityId: integer, signedAttachId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        answerId: Value,
        pageNavigation: Value = ...,
        userForMobileFormat: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        answerId: Value,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        pageNavigation: Value = ...,
        userForMobileFormat: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        answerId: Value,
        signedAttachId: Value,
        attachId: Value = ...,
        pageNavigation: Value = ...,
        userForMobileFormat: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_GetMany(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.getMany.html

    moduleId: string, entityType: string, entityId: integer, entityIds: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value = ...,
        entityIds: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_GetWithVoted(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.getWithVoted.html

    attachId: integer, pageSize: integer, userForMobileFormat: boolean, moduleId: string,
    entityType: string, entityId: integer, signedAttachId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        pageSize: Value = ...,
        userForMobileFormat: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        pageSize: Value = ...,
        userForMobileFormat: Value = ...,
        signedAttachId: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        pageSize: Value = ...,
        userForMobileFormat: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_Recall(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.recall.html

    attachId: integer, moduleId: string, entityType: string, entityId: integer, signedAttachId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_Resume(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.resume.html

    attachId: integer, moduleId: string, entityType: string, entityId: integer, signedAttachId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_Stop(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.stop.html

    attachId: integer, moduleId: string, entityType: string, entityId: integer, signedAttachId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote_Vote(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vote/vote.attachedvote.vote.html

    attachId: integer, ballot: object, moduleId: string, entityType: string, entityId: integer,
    signedAttachId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        attachId: Value,
        ballot: Value,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ballot: Value,
        moduleId: Value,
        entityType: Value,
        entityId: Value,
        attachId: Value = ...,
        signedAttachId: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ballot: Value,
        signedAttachId: Value,
        attachId: Value = ...,
        moduleId: Value = ...,
        entityType: Value = ...,
        entityId: Value = ...,
    ) -> Call: ...

class Vote_AttachedVote(Family):
    download: Vote_AttachedVote_Download
    get: Vote_AttachedVote_Get
    getAnswerVoted: Vote_AttachedVote_GetAnswerVoted
    getMany: Vote_AttachedVote_GetMany
    getWithVoted: Vote_AttachedVote_GetWithVoted
    recall: Vote_AttachedVote_Recall
    resume: Vote_AttachedVote_Resume
    stop: Vote_AttachedVote_Stop
    vote: Vote_AttachedVote_Vote

class Vote_Integration_Im_Send(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vote/vote.integration.im.send.html

    chatId: integer, IM_MESSAGE_VOTE_DATA: object, templateId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        chatId: Value,
        IM_MESSAGE_VOTE_DATA: Value,
        templateId: Value = ...,
    ) -> Call: ...

class Vote_Integration_Im(Family):
    send: Vote_Integration_Im_Send

class Vote_Integration(Family):
    Im: Vote_Integration_Im

class Vote(Family):
    AttachedVote: Vote_AttachedVote
    Integration: Vote_Integration
