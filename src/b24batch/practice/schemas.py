"""The fields of each kind of CRM record, as tables.

Names and kinds follow the portal's documentation; only what a small CRM needs is kept.
"""

from __future__ import annotations

import functools

from b24batch.practice.fields import Schema, parse_fields

__all__ = ["CLASSIC", "ENTITY_TYPES", "classic_schema", "item_schema"]

_BASE = """
id                  integer      read
title               string
createdTime         datetime     read  old=DATE_CREATE
updatedTime         datetime     read  old=DATE_MODIFY
createdBy           user         read  old=CREATED_BY_ID
updatedBy           user         read  old=MODIFY_BY_ID
assignedById        user         default=1
opened              boolean      default="Y"
comments            text         default=""
lastActivityBy      user         read
lastActivityTime    datetime     read
originatorId        string
originId            string
utmSource           string
utmMedium           string
utmCampaign         string
utmContent          string
utmTerm             string
webformId           integer      item
"""
_CLIENT = """
companyId           crm_company  default=0
contactId           crm_contact  default=0
contactIds          crm_contact  many  default=[]
"""
_MONEY = """
opportunity         double       default=0
isManualOpportunity boolean      default="N"
taxValue            double       default=0
currencyId          crm_currency default="RUB"
"""
_DATES = """
begindate           date
closedate           date
"""
_MOVED = """
movedBy             user         read  old=MOVED_BY_ID
movedTime           datetime     read
"""
_OBSERVERS = """
observers           user         many  default=[]  item
"""
_SOURCE = """
sourceId            crm_status   list=SOURCE
sourceDescription   text
"""
_PERSON = """
honorific           crm_status   list=HONORIFIC
name                string
secondName          string
lastName            string
birthdate           date
post                string
"""
_FM = """
hasPhone            boolean      read  default="N"
hasEmail            boolean      read  default="N"
hasImol             boolean      read  default="N"
phone               string       read  item  default=""
phoneWork           string       read  item  default=""
phoneMobile         string       read  item  default=""
email               string       read  item  default=""
emailWork           string       read  item  default=""
emailHome           string       read  item  default=""
address             text
fm                  crm_multifield  many  item
phoneList           crm_multifield  many  classic  old=PHONE
emailList           crm_multifield  many  classic  old=EMAIL
webList             crm_multifield  many  classic  old=WEB
imList              crm_multifield  many  classic  old=IM
"""

_LEAD = """
companyTitle        string
stageId             crm_status   old=STATUS_ID  default="NEW"  list=STATUS
stageSemanticId     string       read  old=STATUS_SEMANTIC_ID  default="P"
statusDescription   text
dateClosed          datetime     read
isReturnCustomer    boolean      read  default="N"
"""
_DEAL = """
typeId              crm_status   default="SALE"  list=DEAL_TYPE
categoryId          crm_category fixed  default=0
stageId             crm_status
stageSemanticId     string       read  default="P"
isNew               boolean      read  default="Y"
isRecurring         boolean      default="N"
isReturnCustomer    boolean      default="N"
isRepeatedApproach  boolean      default="N"
closed              boolean      default="N"
probability         integer
leadId              crm_lead
quoteId             crm_quote
additionalInfo      string
locationId          location
"""
_CONTACT = """
typeId              crm_status   default="CLIENT"  list=CONTACT_TYPE
companyId           crm_company  default=0
companyIds          crm_company  many  default=[]
leadId              crm_lead
export              boolean      default="Y"
originVersion       string
categoryId          crm_category item  default=0
"""
_COMPANY = """
typeId              crm_status   old=COMPANY_TYPE  default="CUSTOMER"  list=COMPANY_TYPE
industry            crm_status   list=INDUSTRY
employees           crm_status   list=EMPLOYEES
revenue             double       default=0
currencyId          crm_currency default="RUB"
bankingDetails      string
addressLegal        text
isMyCompany         boolean      default="N"
leadId              crm_lead
originVersion       string
contactIds          crm_contact  many  old=CONTACT_ID
categoryId          crm_category item  default=0
"""
_QUOTE = """
stageId             crm_status   old=STATUS_ID  default="DRAFT"  list=QUOTE_STATUS
closed              boolean      default="N"
quoteNumber         string
dealId              crm_deal
leadId              crm_lead
mycompanyId         crm_company
content             text
terms               text
"""
_INVOICE = """
accountNumber       string
categoryId          crm_category default=0
stageId             crm_status
previousStageId     crm_status   read
mycompanyId         crm_company
locationId          location
xmlId               string
"""
_PROCESS = """
xmlId               string
categoryId          crm_category default=2
stageId             crm_status
previousStageId     crm_status   read
mycompanyId         crm_company
"""
_PRODUCT = """
id                  integer      read
name                string       required
code                string
active              boolean      default="Y"
sort                integer      default=500
price               double       default=0
currencyId          crm_currency default="RUB"
catalogId           integer      fixed  default=24
sectionId           integer
measure             integer      default=5
vatId               integer
vatIncluded         boolean      default="N"
description         text
xmlId               string
createdBy           user         read
modifiedBy          user         read
dateCreate          datetime     read
timestampX          datetime     read
"""
_REQUISITE = """
id                  integer      read
entityTypeId        integer      fixed  required
entityId            integer      fixed  required
presetId            integer      fixed  required
name                string       required
code                string
xmlId               string
active              boolean      default="Y"
addressOnly         boolean      default="N"
sort                integer      default=500
dateCreate          datetime     read
dateModify          datetime     read
createdById         user         read
modifyById          user         read
rqInn               string
rqKpp               string
rqOgrn              string
rqCompanyName       string
rqCompanyFullName   string
rqName              string
rqFirstName         string
rqLastName          string
rqPhone             string
rqEmail             string
rqVatId             string
"""
_STATUS = """
id                  integer      read
entityId            string       fixed  required
statusId            string       fixed  required
name                string       required
nameInit            string       read
sort                integer      default=10
system              boolean      read   default="N"
categoryId          crm_category fixed
color               string
semantics           string       fixed
"""
_COMMENT = """
id                  integer      read
entityId            integer      fixed  required
entityType          string       fixed  required
created             datetime     read
comment             string
authorId            user         fixed
"""
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

_TABLES = {
    "lead": _BASE + _PERSON + _LEAD + _SOURCE + _CLIENT + _MONEY + _MOVED + _OBSERVERS + _FM,
    "deal": _BASE + _DEAL + _SOURCE + _CLIENT + _MONEY + _DATES + _MOVED + _OBSERVERS,
    "contact": _BASE.replace("\ntitle               string", "")
    + _PERSON
    + _CONTACT
    + _SOURCE
    + _OBSERVERS
    + _FM,
    "company": _BASE.replace("title               string", "title string required")
    + _COMPANY
    + _OBSERVERS
    + _FM,
    "quote": _BASE + _QUOTE + _CLIENT + _MONEY + _DATES,
    "invoice": _BASE + _INVOICE + _SOURCE + _CLIENT + _MONEY + _DATES + _MOVED + _OBSERVERS,
    "process": _BASE + _PROCESS + _SOURCE + _CLIENT + _MONEY + _DATES + _MOVED + _OBSERVERS,
    "product": _PRODUCT,
    "requisite": _REQUISITE,
    "status": _STATUS,
    "comment": _COMMENT,
    "user": _USER,
    "department": _DEPARTMENT,
    "task": _TASK,
}

ENTITY_TYPES = {
    1: ("lead", "Lead", "STATUS"),
    2: ("deal", "Deal", "DEAL_STAGE"),
    3: ("contact", "Contact", ""),
    4: ("company", "Company", ""),
    7: ("quote", "Quote", "QUOTE_STATUS"),
    31: ("invoice", "Invoice", "SMART_INVOICE_STAGE_1"),
    1036: ("process", "Equipment procurement", "DYNAMIC_1036_STAGE_2"),
}
"""Table, caption and stages of each type of `crm.item.*`; 1036 is a smart process."""

CLASSIC = ("lead", "deal", "contact", "company", "quote", "product", "requisite")
"""Tables that have a family of the older methods."""


@functools.cache
def item_schema(type_id: int) -> Schema | None:
    """The schema of an entity type, None for a number that is none."""
    if type_id not in ENTITY_TYPES:
        return None
    table, caption, stages = ENTITY_TYPES[type_id]
    return Schema(table, parse_fields(_TABLES[table]), type_id, caption, stages)


@functools.cache
def classic_schema(table: str) -> Schema:
    """The schema behind a family of the older methods, such as `deal` of `crm.deal.*`."""
    for type_id, (name, *_) in ENTITY_TYPES.items():
        if name == table:
            found = item_schema(type_id)
            if found is not None:
                return found
    return Schema(table, parse_fields(_TABLES[table]), caption=table.capitalize())
