"""Codes of portals and transports: addresses, connections, replies (B62x and B63x)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["PORTAL"]

PORTAL = (
    Code(
        "B620",
        "no portal",
        "The portal's address is read from the environment variable `B24_WEBHOOK`, and it is not "
        "set.",
        "Set it to the address of an inbound webhook, or name the portal. Without an account there "
        "is the practice portal.",
        "B24_WEBHOOK=https://acme.bitrix24.com/rest/1/abcdefghijklmnop/",
    ),
    Code(
        "B621",
        "an address that is no webhook",
        "A webhook address holds the portal's host, `/rest/`, the number of a user and a code. It "
        "works like a password, so messages show nothing of it but the host.",
        "Copy it from the portal: Developer resources, Other, Inbound webhook.",
        "right:  https://acme.bitrix24.com/rest/1/abcdefghijklmnop/",
    ),
    Code(
        "B622",
        "an address without encryption",
        "Over plain `http://` everybody on the way could read the webhook's code. It is allowed to "
        "this computer itself only, where no network lies between.",
        "Begin the address with `https://`.",
    ),
    Code(
        "B623",
        "connection options that cannot be used",
        "A file of certificates does not exist, or the address of a proxy cannot be read.",
        "Correct `verify` or `proxies`, or the variables REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE and "
        "HTTPS_PROXY.",
    ),
    Code(
        "B624",
        "a connection that was closed",
        "The portal was closed, or its `with` block has ended, and it is asked to send.",
        "Make a new Portal, or close it later.",
    ),
    Code(
        "B625",
        "a portal of a name that is not kept",
        "`--portal` and `Portal.profile` take the name that a portal was given by `portal add`.",
        "Look at `b24batch portal list`, or add it. An address has a dot or a slash in it.",
        "b24batch portal add acme",
    ),
    Code(
        "B626",
        "a file of secrets that others may read",
        "Webhooks and tokens work like passwords. The file that holds them may be read or changed "
        "by other users of this computer, so it is not used.",
        "Take their rights away. If others have seen it, make a new webhook on the portal.",
        "chmod 600 ~/.config/b24batch/portals/acme.json",
    ),
    Code(
        "B627",
        "settings that cannot be used",
        "A file of settings cannot be read or written, holds something else, or has a value that "
        "cannot be.",
        "Correct the file, or add the portal again.",
        "b24batch portal add acme --replace",
    ),
    Code(
        "B628",
        "a name that no portal can have",
        "Names are also names of files, on every system: letters of any alphabet, digits, `-`, "
        "`_` and blanks between them, 60 at most. `practice` is the practice portal.",
        "Take another name.",
    ),
    Code(
        "B629",
        "a name that another portal has",
        "A portal of this name is kept already. Small and capital letters make no difference.",
        "Take another name, or add `--replace`.",
    ),
    Code(
        "B630",
        "no connection to the portal",
        "The name is not known, nothing answers, or a proxy does not let the connection through. "
        "Nothing was sent.",
        "Check the address and the network, and try again.",
    ),
    Code(
        "B631",
        "a connection that broke off",
        "The request was sent, and no whole reply came: it took longer than the time-out, or the "
        "connection was cut. The portal may have carried it out all the same.",
        "Look at the portal before sending writes again. For slow methods give a longer "
        "`timeout_s`.",
    ),
    Code(
        "B632",
        "a reply that cannot be used",
        "What came is no answer of REST: an error page, JSON that breaks off, or an empty body. "
        "Something between you and the portal may have answered in its place.",
        "Look at the portal before sending writes again: the request may have been carried out.",
    ),
    Code(
        "B633",
        "a portal that redirects",
        "The portal has another address now, or something in front of it answers. Redirects are "
        "not followed, because the webhook's code would be sent to a host you did not name.",
        "If the new host is the right one, take the webhook's address from the portal again.",
    ),
    Code(
        "B634",
        "a portal that refuses the request",
        "The portal did not look at the commands at all: the webhook is wrong or not allowed to, "
        "REST is not part of the plan, or there were too many requests. Its own code and words are "
        "in the message.",
        "Do what the hint says; the portal's code is explained in the documentation of REST.",
    ),
    Code(
        "B635",
        "an authorization that failed",
        "An authorization of your own could not be put into a request, or could not be renewed. "
        "The request was not carried out.",
        "Correct the class that you gave to Portal. Let it raise ConfigError where trying again "
        "would not help.",
    ),
    Code(
        "B636",
        "an application that gets no tokens any more",
        "The authorization server refuses to give a new pair of tokens for the old one. A refresh "
        "token is good once, and for 180 days: somebody else may have used it, the application "
        "may be gone from the portal, or its identifier or key is wrong.",
        "Authorize the application again. Programs that share a pair have to share its store.",
        "b24batch portal add acme --oauth --replace",
    ),
    Code(
        "B637",
        "an authorization server that cannot be used",
        "What came is no answer of an authorization server, or it has trouble of its own.",
        "Try again a little later, and check its address.",
    ),
    Code(
        "B638",
        "no tokens to begin with",
        "The store holds no tokens yet, and none were given.",
        "Give the pair that the portal gave to the application, once.",
    ),
    Code(
        "B639",
        "a connection that cannot be made safe",
        "The certificate of the portal is not trusted, or what answers there does not speak TLS. "
        "Nothing was sent, and it is not tried again, for it would end alike.",
        "Check the address. A portal on a server of your own may have certificates of its own.",
        "b24batch portal add acme --ca company.pem --replace",
    ),
    Code(
        "B640",
        "an extra that is not installed",
        "Some commands need a package that most users do not, and it is left to an extra.",
        "Run the line that the hint shows.",
        'pip install "b24batch[practice]"',
    ),
    Code(
        "B641",
        "an address that cannot be listened at",
        "Another program has the port, or the host is not an address of this computer.",
        "Take another port, or 0 for any that is free.",
        "b24batch practice serve --port 0",
    ),
    Code(
        "B642",
        "a certificate that cannot be used",
        "A server that speaks HTTPS needs a certificate and its key, without a password, in one "
        "PEM file.",
        "Write both into one file, or leave it out: there is a certificate for tries.",
        "b24batch practice serve --https",
    ),
    Code(
        "B643",
        "a behaviour that the practice portal does not have",
        "A latency, a limit or a rate below zero, rates of faults that add up to more than one, or "
        "a fault that does not exist.",
        "Correct the option that the message names; the hint lists what there is.",
    ),
)
