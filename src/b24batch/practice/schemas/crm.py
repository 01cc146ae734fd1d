"""The fields of the records that `crm.item.*` knows, a table for each type.

Names and kinds follow the portal's documentation; only what a small CRM needs is kept.
"""

from __future__ import annotations

__all__ = ["TABLES"]

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
categoryId          crm_category default=0
stageId             crm_status
previousStageId     crm_status   read
mycompanyId         crm_company
"""

TABLES = {
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
}
"""Fields by table, as `parse_fields` reads them; smart processes share one."""
