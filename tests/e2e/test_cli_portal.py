"""`b24batch portal`: names in the place of addresses, and nothing secret on any stream."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scripted_server import answer, serving

from b24batch.practice import PracticeServer
from b24batch.practice.authorization import APPLICATION, APPLICATION_KEY
from b24batch.practice.pytest_plugin import ServePractice
from b24batch.settings.profiles import Profiles
from command_line import Done, within

CODE = "q7Zk3planted"
ADDRESS = f"https://acme.bitrix24.ru/rest/7/{CODE}/"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An environment whose home folder is empty."""
    return {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "APPDATA": str(tmp_path)}


def portal(home: dict[str, str], *line: str, stdin: str = "", **settings: str) -> Done:
    done = within("portal", *line, stdin=stdin.encode(), **home, **settings)
    assert CODE not in done.out + done.err
    return done


def test_a_portal_is_added_shown_listed_and_removed(home: dict[str, str]) -> None:
    """The address comes from standard input; nothing ever shows its code."""
    added = portal(home, "add", "Касса", "--tz", "Asia/Tokyo", "--country", "ru", stdin=ADDRESS)
    assert added.code == 0
    assert "portal check Касса" in added.err
    assert portal(home, "list").out == "Касса  acme.bitrix24.ru\n"
    shown = portal(home, "show", "касса")
    assert "https://acme.bitrix24.ru/rest/7/***/" in shown.out
    assert "Asia/Tokyo" in shown.out
    facts = json.loads(portal(home, "show", "касса", "--format", "json").out)
    assert facts["host"] == "acme.bitrix24.ru"
    assert Profiles.of(home).get("касса").webhook == ADDRESS
    assert portal(home, "remove", "касса").code == 0
    assert portal(home, "remove", "касса").code == 2
    assert portal(home, "list").out == ""


def test_a_name_is_not_taken_twice_by_accident(home: dict[str, str]) -> None:
    """`--replace` says that it is meant."""
    assert portal(home, "add", "erp", stdin=ADDRESS).code == 0
    assert "B629" in portal(home, "add", "ERP", stdin=ADDRESS).err
    assert portal(home, "add", "ERP", "--replace", stdin=ADDRESS).code == 0
    assert Profiles.of(home).names() == ("ERP",)


def test_where_an_address_may_come_from(home: dict[str, str]) -> None:
    """The option with a warning, its variable without, standard input, B24_WEBHOOK."""
    assert "warning" in portal(home, "add", "a", "--webhook", ADDRESS).err
    assert "warning" not in portal(home, "add", "b", B24BATCH_WEBHOOK=ADDRESS).err
    assert "taken from B24_WEBHOOK" in portal(home, "add", "c", B24_WEBHOOK=ADDRESS).err
    assert "taken from" not in portal(home, "add", "d", stdin=ADDRESS, B24_WEBHOOK="x").err
    assert "B620" in portal(home, "add", "e").err
    assert Profiles.of(home).names() == ("a", "b", "c", "d")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["--limits", "много"], "B651"),
        (["--tz", "Луна"], "B662"),
        (["--country", "ЯЯ"], "B663"),
        (["--ca", "нет.pem"], "B653"),
        (["--ca", __file__], "holds no certificate"),
        ([], "B621"),
    ],
)
def test_what_could_not_be_used_is_not_kept(
    home: dict[str, str], line: list[str], code: str
) -> None:
    """A mistake is told when it is made, and not by the first run."""
    done = portal(home, "add", "erp", *line, stdin=ADDRESS if line else f"https://a.ru/{CODE}")
    assert code in done.err
    assert Profiles.of(home).names() == ()


def test_a_recipe_runs_on_a_portal_of_a_name(
    home: dict[str, str], practice_server: PracticeServer, tmp_path: Path
) -> None:
    """`run`, `plan` and `check` of a portal take the name; its time zone is that of the run."""
    recipe = tmp_path / "день.b24"
    recipe.write_text("Me = profile\nlet moment = now\noutput $moment as json\n")
    assert portal(home, "add", "erp", "--tz", "+09:30", stdin=practice_server.url).code == 0
    planned = within("plan", recipe, "--portal", "ERP", **home)
    assert f"portal {practice_server.address.partition('://')[2]}" in planned.out
    assert "+09:30" in planned.out
    ran = within("run", recipe, "--portal", "erp", **home)
    assert (ran.code, ran.out.strip().strip('"')[-6:]) == (0, "+09:30")
    other = within("run", recipe, "--tz", "+01:00", B24BATCH_PORTAL="erp", **home)
    assert other.out.strip().strip('"')[-6:] == "+01:00"
    assert "B625" in within("run", recipe, "--portal", "epr", **home).err


def test_a_check_tells_who_we_are(home: dict[str, str], practice_server: PracticeServer) -> None:
    """Host, user and scopes, with one request."""
    portal(home, "add", "erp", stdin=practice_server.url)
    before = practice_server.portal.stats["requests"]
    facts = json.loads(portal(home, "check", "erp", "--format", "json").out)
    assert practice_server.portal.stats["requests"] == before + 1
    assert facts["host"] == practice_server.address.partition("://")[2]
    assert facts["user"].startswith("1")
    assert "crm" in facts["scopes"]
    assert "practice portal" in portal(home, "check", "practice").out


def test_a_check_that_is_refused_ends_with_6(
    home: dict[str, str], practice_server: PracticeServer
) -> None:
    """As every command that the portal does not let in."""
    portal(home, "add", "erp", stdin=f"{practice_server.address}/rest/1/{CODE}/")
    assert portal(home, "check", "erp").code == 6


def test_a_check_is_tried_once(home: dict[str, str]) -> None:
    """A portal that turns requests away is asked one time, and what it said is told."""
    refusal = answer('{"error":"QUERY_LIMIT_EXCEEDED"}', status="503 Service Unavailable")
    with serving(lambda _: refusal) as server:
        told = portal(home, "check", server.url("/rest/1/abcdefgh12345678/"))
    assert (told.code, len(server.received)) == (6, 1)
    assert "QUERY_LIMIT_EXCEEDED" in told.err


def test_an_application_is_added_by_its_code(
    home: dict[str, str], practice_server: PracticeServer
) -> None:
    """Key and code come from standard input; its tokens are renewed where they are kept."""
    authorization = practice_server.portal.authorization
    line = ("--oauth", "--address", practice_server.address, "--client-id", APPLICATION)
    line += ("--server", f"{practice_server.address}/oauth/token/")
    code = authorization.code()
    done = portal(home, "add", "приложение", *line, stdin=f"{APPLICATION_KEY}\n{code}\n")
    assert done.code == 0
    assert "/oauth/authorize/?client_id=local.practice" in done.err
    assert APPLICATION_KEY not in done.err + portal(home, "show", "приложение").out
    authorization.expire()
    assert portal(home, "check", "приложение").code == 0
    assert portal(home, "check", "приложение").code == 0
    assert authorization.refreshes == 1
    assert "B636" in portal(home, "add", "b", *line, stdin=f"{APPLICATION_KEY}\n{code}\n").err
    pair = json.dumps(authorization.issue())
    assert portal(home, "add", "b", *line, stdin=f"{APPLICATION_KEY}\n{pair}\n").code == 0
    assert portal(home, "check", "b").code == 0
    assert "B651" in portal(home, "add", "c", "--oauth", stdin=ADDRESS).err
    stale = portal(home, "add", "d", *line, stdin=f"{APPLICATION_KEY}\nстарый\n")
    assert "gives no token: invalid_grant" in stale.err
    assert "a code is good once and for 30 seconds" in stale.err


def test_a_portal_that_is_not_trusted_is_told_at_once(serve_practice: ServePractice) -> None:
    """One attempt, exit code 6, and what to do about certificates of one's own."""
    server = serve_practice(https=True)
    told = within("portal", "check", server.url)
    assert told.code == 6
    assert "error[B639]" in told.err
    assert "its certificate is not trusted" in told.err
    assert "`portal add --ca FILE`" in told.err
    assert server.portal.stats["arrived"] == 0
