"""The fields of people, tasks, groups, calls, lists, files and events."""

from __future__ import annotations

__all__ = ["TABLES"]

_USER = """
id                  integer
active              boolean      default="Y"
name                string
lastName            string
secondName          string
email               string
lastLogin           datetime
dateRegister        date
timeZone            string
isOnline            boolean      default="N"
lastActivityDate    datetime
personalGender      string
personalWww         string
personalBirthday    date
personalMobile      string
personalCity        string
workPhone           string
workPosition        string
ufEmploymentDate    date
ufDepartment        integer      many
userType            string
xmlId               string
ufPhoneInner        string
"""

_DEPARTMENT = """
id                  integer
name                string
sort                integer
parent              integer
ufHead              user
"""

_TASK = """
id                  integer      read
parentId            integer
title               string
description         string       default=""
mark                string
priority            integer      default=1
multitask           boolean      default="N"
replicate           boolean      default="N"
stageId             integer      default=0
createdBy           user
createdDate         datetime     read
responsibleId       user
changedBy           user         read
changedDate         datetime     read
statusChangedBy     user         read
statusChangedDate   datetime     read
closedBy            user         read
closedDate          datetime     read
activityDate        datetime     read
dateStart           datetime
deadline            datetime
startDatePlan       datetime
endDatePlan         datetime
guid                string       read
xmlId               string
commentsCount       integer      read
allowChangeDeadline boolean      default="N"
allowTimeTracking   boolean      default="N"
taskControl         boolean      default="N"
addInReport         boolean      default="N"
timeEstimate        integer      default=0
timeSpentInLogs     integer
matchWorkTime       boolean      default="N"
siteId              string       default="s1"
durationPlan        integer
durationType        string       default="days"
descriptionInBbcode boolean      default="Y"
favorite            boolean      read  default="N"
status              integer      default=2
groupId             integer      default=0
accomplices         user         many  default=[]
auditors            user         many  default=[]
tags                string       many  default=[]
ufCrmTask           string       many  default=[]
"""
_ELAPSED = """
id                  integer      read
taskId              integer      read
userId              user
commentText         string       default=""
seconds             integer      default=0
minutes             integer      read
source              integer      read  default=2
createdDate         datetime
dateStart           datetime     read
dateStop            datetime     read
"""
_CHECK_ITEM = """
id                  integer      read
taskId              integer      read
parentId            integer      default=0
createdBy           user         read
title               string       required
sortIndex           integer      default=0
isComplete          boolean      default="N"
isImportant         boolean      default="N"
toggledBy           user         read
toggledDate         datetime     read
members             any          default=[]
attachments         any          read  default=[]
"""
_TASK_COMMENT = """
id                  integer      read
taskId              integer      read  item
authorId            user
authorName          string       read  default=""
authorEmail         string       read  default=""
postDate            datetime
postMessage         string       required
postMessageHtml     string       read
attachedObjects     any          read  default=[]
"""
_GROUP = """
id                  integer      read
siteId              string       default="s1"
name                string       required
description         string
dateCreate          datetime     read
dateUpdate          datetime     read
active              boolean      read  default="Y"
visible             boolean      default="Y"
opened              boolean      default="N"
closed              boolean      default="N"
subjectId           integer      default=1
ownerId             user
keywords            string
numberOfMembers     integer      read  default=1
dateActivity        datetime     read
subjectName         string       read  default="Workgroups"
project             boolean      default="N"
isExtranet          boolean      read  default="N"
"""
_CALL = """
id                  integer      read
portalUserId        user
portalNumber        string
phoneNumber         string
callId              string
externalCallId      string
callCategory        string       default="external"
callLog             string
callDuration        integer      default=0
callStartDate       datetime
callRecordUrl       string
callVote            integer
cost                double       default=0
costCurrency        string       default="RUB"
callFailedCode      string       default="200"
callFailedReason    string
crmEntityType       string
crmEntityId         integer
crmActivityId       integer
restAppId           integer
restAppName         string
transcriptId        integer
transcriptPending   boolean      default="N"
sessionId           string
redialAttempt       integer
comment             string
recordDuration      integer
recordFileId        integer
callType            integer      default=1
"""
_LINE = """
id                  integer      read  item
number              string       fixed required
name                string       default=""
crmAutoCreate       boolean      default="Y"
"""
_LIST = """
id                  integer      read
timestampX          datetime     read
iblockTypeId        string       read
lid                 string       read  default="s1"
code                string       fixed
name                string       required
active              boolean      read  default="Y"
sort                integer      default=500
description         string       default=""
descriptionType     string       read  default="text"
socnetGroupId       integer      fixed default=0
bizproc             boolean      default="Y"
elementsName        string       read  default="Elements"
elementName         string       read  default="Element"
"""
_LIST_FIELD = """
id                  integer      read
listId              integer      read  item
fieldId             string       read
name                string       required
type                string       fixed required
sort                integer      default=500
isRequired          boolean      default="N"
multiple            boolean      default="N"
defaultValue        string       default=""
code                string
"""
_LIST_ELEMENT = """
id                  integer      read
listId              integer      read  item
name                string       required
iblockSectionId     integer
createdBy           user         read
code                string       fixed
dateCreate          datetime     read
timestampX          datetime     read
"""
_STORAGE = """
id                  integer      read
name                string
code                string
moduleId            string       default="disk"
entityType          string
entityId            string
rootObjectId        integer
"""
_FOLDER = """
id                  integer      read
name                string       required
code                string
storageId           integer      read
type                string       read  default="folder"
realObjectId        integer      read
parentId            integer      read
deletedType         integer      read  default=0
createTime          datetime     read
updateTime          datetime     read
deleteTime          datetime     read
createdBy           user         read
updatedBy           user         read
deletedBy           user         read
detailUrl           string       read
"""
_FILE = """
globalContentVersion integer     read  default=1
fileId              integer      read
size                integer      read  default=0
downloadUrl         string       read
"""
_CALENDAR_EVENT = """
id                  integer      read
parentId            integer      read
deleted             boolean      read  default="N"
calType             string       fixed
ownerId             integer      fixed
name                string       required
dateFrom            datetime
dateTo              datetime
tzFrom              string
tzTo                string
dtSkipTime          boolean      default="N"
dtLength            integer      read  default=0
createdBy           user         read
dateCreate          datetime     read
timestampX          datetime     read
description         string       default=""
privateEvent        boolean      default="N"
accessibility       string       default="busy"
importance          string       default="normal"
location            string       default=""
color               string       default=""
sectionId           integer
"""
_CALENDAR_SECTION = """
id                  integer      read
name                string       required
description         string       default=""
color               string       default="#9dcf00"
textColor           string       default=""
calType             string       fixed
ownerId             integer      fixed
createdBy           user         read
dateCreate          datetime     read
timestampX          datetime     read
"""
_WORKFLOW = """
id                  string       read
moduleId            string       read  default="crm"
entity              string       read  default="CCrmDocumentDeal"
documentId          string       read
started             datetime     read
startedBy           user         read
templateId          integer      read
ownedUntil          datetime     read
modified            datetime     read
"""
_STORAGE_ITEM = """
id                  integer      read
entity              string       fixed
name                string       default=""
code                string
active              boolean      default="Y"
sort                integer      default=500
section             integer
timestampX          datetime     read
modifiedBy          user         read
dateCreate          datetime     read
createdBy           user         read
dateActiveFrom      datetime
dateActiveTo        datetime
previewPicture      any
previewText         string
detailPicture       any
detailText          string
"""

TABLES = {
    "user": _USER,
    "department": _DEPARTMENT,
    "task": _TASK,
    "elapsed": _ELAPSED,
    "check_item": _CHECK_ITEM,
    "task_comment": _TASK_COMMENT,
    "group": _GROUP,
    "call": _CALL,
    "line": _LINE,
    "list": _LIST,
    "list_field": _LIST_FIELD,
    "list_element": _LIST_ELEMENT,
    "disk_storage": _STORAGE,
    "disk_folder": _FOLDER,
    "disk_file": _FOLDER.replace('"folder"', '"file"') + _FILE,
    "calendar_event": _CALENDAR_EVENT,
    "calendar_section": _CALENDAR_SECTION,
    "workflow": _WORKFLOW,
    "storage_item": _STORAGE_ITEM,
}
"""Fields by table, as `parse_fields` reads them."""
