# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from b24batch._signatures import access as _access
from b24batch._signatures import ai as _ai
from b24batch._signatures import app as _app
from b24batch._signatures import biconnector as _biconnector
from b24batch._signatures import bizproc as _bizproc
from b24batch._signatures import booking as _booking
from b24batch._signatures import calendar as _calendar
from b24batch._signatures import catalog as _catalog
from b24batch._signatures import crm as _crm
from b24batch._signatures import department as _department
from b24batch._signatures import disk as _disk
from b24batch._signatures import documentation as _documentation
from b24batch._signatures import documentgenerator as _documentgenerator
from b24batch._signatures import entity as _entity
from b24batch._signatures import event as _event
from b24batch._signatures import events as _events
from b24batch._signatures import feature as _feature
from b24batch._signatures import humanresources as _humanresources
from b24batch._signatures import im as _im
from b24batch._signatures import imbot as _imbot
from b24batch._signatures import imconnector as _imconnector
from b24batch._signatures import imopenlines as _imopenlines
from b24batch._signatures import landing as _landing
from b24batch._signatures import lists as _lists
from b24batch._signatures import log as _log
from b24batch._signatures import mail as _mail
from b24batch._signatures import mailservice as _mailservice
from b24batch._signatures import main as _main
from b24batch._signatures import messageservice as _messageservice
from b24batch._signatures import method as _method
from b24batch._signatures import methods as _methods
from b24batch._signatures import note as _note
from b24batch._signatures import placement as _placement
from b24batch._signatures import profile as _profile
from b24batch._signatures import pull as _pull
from b24batch._signatures import rest as _rest
from b24batch._signatures import rpa as _rpa
from b24batch._signatures import sale as _sale
from b24batch._signatures import salescenter as _salescenter
from b24batch._signatures import scope as _scope
from b24batch._signatures import server as _server
from b24batch._signatures import sign as _sign
from b24batch._signatures import socialnetwork as _socialnetwork
from b24batch._signatures import sonet_group as _sonet_group
from b24batch._signatures import task as _task
from b24batch._signatures import tasks as _tasks
from b24batch._signatures import telephony as _telephony
from b24batch._signatures import timeman as _timeman
from b24batch._signatures import user as _user
from b24batch._signatures import userconsent as _userconsent
from b24batch._signatures import userfieldconfig as _userfieldconfig
from b24batch._signatures import userfieldtype as _userfieldtype
from b24batch._signatures import vote as _vote
from b24batch._signatures import voximplant as _voximplant
from b24batch.calls import Call as Call
from b24batch.calls import Methods as Methods
from b24batch.calls import Params as Params
from b24batch.calls import call as call
from b24batch.calls import check_method as check_method

access: _access.Access
ai: _ai.Ai
app: _app.App
biconnector: _biconnector.Biconnector
bizproc: _bizproc.Bizproc
booking: _booking.Booking
calendar: _calendar.Calendar
catalog: _catalog.Catalog
crm: _crm.Crm
department: _department.Department
disk: _disk.Disk
documentation: _documentation.Documentation
documentgenerator: _documentgenerator.Documentgenerator
entity: _entity.Entity
event: _event.Event
events: _events.Events
feature: _feature.Feature
humanresources: _humanresources.Humanresources
im: _im.Im
imbot: _imbot.Imbot
imconnector: _imconnector.Imconnector
imopenlines: _imopenlines.Imopenlines
landing: _landing.Landing
lists: _lists.Lists
log: _log.Log
mail: _mail.Mail
mailservice: _mailservice.Mailservice
main: _main.Main
messageservice: _messageservice.Messageservice
method: _method.Method
methods: _methods.Methods
note: _note.Note
placement: _placement.Placement
profile: _profile.Profile
pull: _pull.Pull
rest: _rest.Rest
rpa: _rpa.Rpa
sale: _sale.Sale
salescenter: _salescenter.Salescenter
scope: _scope.Scope
server: _server.Server
sign: _sign.Sign
socialnetwork: _socialnetwork.Socialnetwork
sonet_group: _sonet_group.Sonet_group
task: _task.Task
tasks: _tasks.Tasks
telephony: _telephony.Telephony
timeman: _timeman.Timeman
user: _user.User
userconsent: _userconsent.Userconsent
userfieldconfig: _userfieldconfig.Userfieldconfig
userfieldtype: _userfieldtype.Userfieldtype
vote: _vote.Vote
voximplant: _voximplant.Voximplant

def __getattr__(name: str) -> Methods: ...
