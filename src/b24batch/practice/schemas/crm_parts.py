"""The fields of what belongs to CRM records: requisites, activities, product rows, comments."""

from __future__ import annotations

__all__ = ["TABLES"]

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
rqSecondName        string
rqFax               string
rqContact           string
rqDirector          string
rqAccountant        string
rqOgrnip            string
rqOkpo              string
rqOkved             string
rqOktmo             string
rqIin               string
rqBin               string
rqEdrpou            string
originatorId        string
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
_BANK_DETAIL = """
id                  integer      read
entityId            integer      fixed  required
countryId           integer      default=1
dateCreate          datetime     read
dateModify          datetime     read
createdById         user         read
modifyById          user         read
name                string       required
code                string
xmlId               string
originatorId        string
active              boolean      default="Y"
sort                integer      default=500
rqBankName          string
rqBankCode          string
rqBankAddr          string
rqBik               string
rqMfo               string
rqAccName           string
rqAccNum            string
rqIik               string
rqAccCurrency       string
rqCorAccNum         string
rqIban              string
rqSwift             string
rqBic               string
comments            string
"""
_PRESET = """
id                  integer      read
entityTypeId        integer      fixed  required
countryId           integer      fixed  default=1
dateCreate          datetime     read
dateModify          datetime     read
createdById         user         read
modifyById          user         read
name                string       required
xmlId               string
active              boolean      default="Y"
sort                integer      default=500
"""
_REQUISITE_LINK = """
id                  integer      read   item
entityTypeId        integer      required
entityId            integer      required
requisiteId         integer      default=0
bankDetailId        integer      default=0
mcRequisiteId       integer      default=0
mcBankDetailId      integer      default=0
"""
_ADDRESS = """
id                  integer      read   item
typeId              integer      fixed  required
entityTypeId        integer      fixed  required
entityId            integer      fixed  required
address1            string       old=ADDRESS_1
address2            string       old=ADDRESS_2
city                string
postalCode          string
region              string
province            string
country             string
countryCode         string
locAddrId           integer      default=0
anchorTypeId        integer      read
anchorId            integer      read
"""
_CURRENCY = """
id                  integer      read   item
currency            string       fixed  required
amountCnt           integer      default=1
amount              double       default=1
sort                integer      default=100
base                boolean      read   default="N"
fullName            string
lid                 string       read   default="en"
formatString        string       default="#"
decPoint            string       default="."
thousandsSep        string       default=""
decimals            integer      default=2
dateUpdate          datetime     read
"""
_ACTIVITY = """
id                  integer      read
ownerId             integer
ownerTypeId         integer
typeId              integer      fixed  default=6
providerId          string       fixed
providerTypeId      string       fixed
providerGroupId     string
associatedEntityId  integer      default=0
subject             string
created             datetime     read
lastUpdated         datetime     read
startTime           datetime
endTime             datetime
deadline            datetime
completed           boolean      default="N"
status              integer      default=1
responsibleId       user
priority            integer      default=2
notifyType          integer      default=0
notifyValue         integer      default=0
description         text         default=""
descriptionType     integer      default=1
direction           integer      default=0
location            string       default=""
settings            any          default=[]
originatorId        string
originId            string
authorId            user         read
editorId            user         read
providerParams      any          default=[]
providerData        string
resultMark          integer      read  default=0
resultValue         double       read
resultSum           double       read
resultCurrencyId    string       read
resultStatus        integer      read  default=0
resultStream        integer      read  default=0
resultSourceId      string       read
autocompleteRule    integer      default=0
communications      any          many  default=[]
files               any          many  default=[]
"""
_PRODUCT_ROW = """
id                  integer      read
ownerId             integer      fixed  required
ownerType           string       fixed  required
productId           integer      default=0
productName         string
price               double       default=0
priceAccount        double       read   default=0
priceExclusive      double       read   default=0
priceNetto          double       read   default=0
priceBrutto         double       read   default=0
quantity            double       default=1
discountTypeId      integer      default=2
discountRate        double       default=0
discountSum         double       default=0
taxRate             double
taxIncluded         boolean      default="N"
customized          boolean      read   default="Y"
measureCode         integer      default=796
measureName         string       read   default="pcs"
sort                integer      default=0
xmlId               string
type                integer      read   default=4
storeId             integer
"""
_USER_FIELD = """
id                  integer      read
entityId            string       fixed  required
fieldName           string       fixed  required
userTypeId          string       fixed  required
xmlId               string
sort                integer      default=100
multiple            boolean      fixed  default="N"
mandatory           boolean      default="N"
showFilter          string       default="N"
showInList          boolean      default="Y"
editInList          boolean      default="Y"
isSearchable        boolean      default="N"
settings            any
languageId          any          item
editFormLabel       any
listColumnLabel     any
listFilterLabel     any
errorMessage        any
helpMessage         any
enum                any          old=LIST
"""

TABLES = {
    "requisite": _REQUISITE,
    "bank_detail": _BANK_DETAIL,
    "preset": _PRESET,
    "requisite_link": _REQUISITE_LINK,
    "address": _ADDRESS,
    "currency": _CURRENCY,
    "status": _STATUS,
    "comment": _COMMENT,
    "activity": _ACTIVITY,
    "product_row": _PRODUCT_ROW,
    "user_field": _USER_FIELD,
}
"""Fields by table, as `parse_fields` reads them."""
