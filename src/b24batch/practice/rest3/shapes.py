"""What fields the objects of REST 3.0 have, as tables of text."""

from __future__ import annotations

from typing import Any

__all__ = ["CODES", "OBJECTS"]

_STATUS = ((2, "pending"), (3, "in_progress"), (4, "supposedly_completed"))
CODES: dict[str, tuple[tuple[Any, str], ...]] = {
    "status": (*_STATUS, (5, "completed"), (6, "deferred"), (7, "declined")),
    "priority": ((0, "low"), (1, "average"), (2, "high")),
}

OBJECTS: dict[str, tuple[str, str]] = {
    "TaskDto": (
        "task",
        """
        id integer id
        title string! title
        description string+ description
        creatorId integer! createdBy
        creator object:UserDto createdBy
        created datetime createdDate
        responsibleId integer! responsibleId
        responsible object:UserDto responsibleId
        deadline datetime+ deadline
        startPlan datetime+ startDatePlan
        endPlan datetime+ endDatePlan
        priority string+ priority
        status string+ status
        statusChanged datetime statusChangedDate
        parentId integer+ parentId
        groupId integer+ groupId
        changed datetime changedDate
        changedById integer changedBy
        closed datetime closedDate
        closedById integer closedBy
        activity datetime activityDate
        started datetime dateStart
        estimatedTime integer+ timeEstimate
        guid string guid
        xmlId string+ xmlId
        mark string+ mark
        needsControl boolean+ taskControl
        allowsChangeDeadline boolean+ allowChangeDeadline
        allowsTimeTracking boolean+ allowTimeTracking
        isMultitask boolean+ multitask
        replicate boolean+ replicate
        siteId string+ siteId
        crmItemIds array+ ufCrmTask
        """,
    ),
    "UserDto": (
        "user",
        """
        id integer id
        name string name
        lastName string lastName
        email string email
        workPosition string workPosition
        gender string personalGender
        """,
    ),
    "ResultDto": (
        "task_result",
        """
        id integer id
        taskId integer! taskId
        text string! text
        authorId integer authorId
        createdAt datetime createdAt
        updatedAt datetime updatedAt
        status string status
        fileIds array fileIds
        rights object rights
        messageId integer messageId
        """,
    ),
    "CollectionDto": (
        "note_collection",
        """
        id integer id
        name string! name
        position integer+ position
        policyLevel string+ policyLevel
        createdBy integer createdBy
        createdAt datetime createdAt
        updatedBy integer updatedBy
        updatedAt datetime updatedAt
        """,
    ),
    "DocumentDto": (
        "note_document",
        """
        id integer id
        collectionId integer! collectionId
        parentId integer+ parentId
        title string! title
        markdown string+ markdown
        position integer+ position
        createdBy integer createdBy
        updatedBy integer updatedBy
        createdAt datetime createdAt
        updatedAt datetime updatedAt
        """,
    ),
    "AccessDto": (
        "",
        "id integer id  read boolean read  edit boolean edit  remove boolean remove",
    ),
    "AttachedFileDto": ("", "taskId integer! taskId  fileIds array! fileIds"),
    "NodeDto": (
        "department",
        """
        id integer id
        name string! name
        type string! type
        structureId integer structureId
        parentId integer! parent
        description string+ description
        accessCode string accessCode
        userCount integer userCount
        colorName string+ colorName
        xmlId string xmlId
        createdAt string createdAt
        updatedAt string updatedAt
        members array members
        """,
    ),
    "MemberDto": (
        "",
        """
        userId integer! userId
        nodeId integer! nodeId
        role string! role
        name string name
        workPosition string workPosition
        avatar string avatar
        url string url
        """,
    ),
    "EmployeeDto": (
        "",
        """
        userId integer userId
        name string name
        workPosition string workPosition
        avatar string avatar
        url string url
        departments array departments
        teams array teams
        """,
    ),
    "FileDto": (
        "note_file",
        """
        id integer id
        documentId integer! documentId
        name string! name
        size integer size
        mimeType string mimeType
        assetType string assetType
        assetMarkdown string assetMarkdown
        """,
    ),
    "FoundDto": (
        "",
        """
        documentId integer documentId
        collectionId integer collectionId
        title string title
        score integer score
        snippet string snippet
        sharedAccess boolean sharedAccess
        """,
    ),
    "TreeDto": (
        "",
        """
        id integer id
        collectionId integer collectionId
        parentId integer parentId
        title string title
        position integer position
        children array children
        """,
    ),
    "MessageDto": ("task_message", "id integer id  taskId integer! taskId  text string! text"),
    "LogDto": (
        "event_log",
        """
        id integer id
        timestampX datetime timestampX
        severity string severity
        auditTypeId string auditTypeId
        moduleId string moduleId
        itemId string itemId
        remoteAddr string remoteAddr
        userAgent string userAgent
        requestUri string requestUri
        siteId string siteId
        userId integer userId
        guestId integer guestId
        description string description
        """,
    ),
    "WorkDto": (
        "work_record",
        """
        id integer^ id
        userId integer userId
        startTime datetime startTime
        endTime datetime^ endTime
        duration integer^ duration
        breakLength integer- breakLength
        state string- state
        isApproved boolean- isApproved
        """,
    ),
    "FollowupDto": (
        "call_followup",
        """
        callId integer- callId
        callType integer- callType
        initiatorId integer- initiatorId
        startDate string- startDate
        endDate string- endDate
        durationSeconds integer- durationSeconds
        uuid string- uuid
        language string- language
        version integer- version
        participants array participants
        outcomes array outcomes
        createdAt string- createdAt
        tracks array tracks
        transcription object transcription
        overview object overview
        summary object summary
        insights object insights
        evaluation object evaluation
        """,
    ),
    "MailboxDto": (
        "mailbox",
        "id integer- id  name string- name  email string- email  senderName string- senderName",
    ),
    "RecipientDto": ("", "id integer- id  email string- email  name string- name"),
    "LetterDto": (
        "mail_message",
        """
        id integer- id
        mailboxId integer- mailboxId
        mailboxEmail string- mailboxEmail
        subject string- subject
        from string- from
        to string- to
        cc string- cc
        date string- date
        isSeen boolean- isSeen
        hasAttachments boolean- hasAttachments
        url string- url
        bindings array bindings
        body string- body
        """,
    ),
}
"""Of each object the table of its records, and its fields: name, type, name in the record.

Behind a type `+` may be written, `!` must be given on creation; `-` is for neither conditions
nor order, `^` for order alone.
"""
