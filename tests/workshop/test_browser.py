"""The pages in a real browser: phone, scripts off, narrow, offline, by keyboard, and with axe."""

from __future__ import annotations

import shutil
import signal

import pytest
from rooms import make_plan, points, ratings

playwright = pytest.importorskip(
    "playwright.sync_api", reason="Playwright is not installed: pip install playwright axe-playwright-python"
)
expect = playwright.expect
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: apt-get install chromium"),
]
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="module")
def chromium():
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, serve):
    """A new browser with one page; it fails the test for errors in the console and requests to other hosts."""
    contexts, seen = [], []

    def make(**settings):
        context = chromium.new_context(**(PHONE | settings))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: seen.append(str(error)))
        page.on("console", lambda message: seen.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: None if "//127.0.0.1:" in request.url else seen.append(request.url))
        page.set_default_timeout(8000)
        return page

    yield make
    for context in contexts:
        context.close()
    # Being offline and forbidden until the token is given are what those tests are about.
    assert [text for text in seen if "ERR_INTERNET_DISCONNECTED" not in text and "status of 403" not in text] == []


@pytest.fixture
def room(serve):
    """A running server; participants' address with the secret, and a facilitator who moves the round."""

    class Room:
        def __init__(self, *rounds, **values):
            self.server = serve(make_plan(*(rounds or (ratings(),)), **values))
            self.desk = self.server.desk()
            self.address = f"http://127.0.0.1:{self.server.ports[0]}"
            self.link = f"{self.address}/#{self.server.secret.secret}"

        def move(self, move, *, name="forces-1"):
            status, _, _ = self.server.post("/move", {"round": name, "move": move}, cookie=self.desk, desk=True)
            assert status == 303

        def others_vote(self, values):
            for value in values:
                fields = {"round": "forces-1", "turn": 1, "page": 0, "revision": 1}
                fields |= {f"q{at}": value for at in range(4)}
                assert self.server.post("/vote", fields, cookie=self.server.join())[0] == 200

    return Room


def no_violation(page):
    """No finding of axe in WCAG 2.2 A and AA, nor in its best practices."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(page).response["violations"]
    assert [(item["id"], item["nodes"][0]["html"]) for item in found] == []


def answer_all(page, level):
    # The button is the last part of the form: a page still arriving has fewer questions.
    page.get_by_role("button").wait_for()
    for fieldset in page.locator("fieldset").all():
        fieldset.locator(f'input[value="{level}"]').check()


def test_a_phone_votes_from_the_qr_code_to_the_reveal(open_page, room):
    held, phone = room(), open_page()
    phone.goto(held.link)
    phone.get_by_text("has not opened yet").wait_for()
    assert phone.url == f"{held.address}/"  # the secret has left the address bar
    no_violation(phone)
    held.move("open")
    phone.get_by_role("button", name="Send my answers").wait_for()
    no_violation(phone)
    answer_all(phone, 5)
    phone.get_by_role("button").click()
    phone.get_by_text("You can change your answers until the vote closes").wait_for()
    held.others_vote([1, 2, 2, 5, 5])
    phone.get_by_text("6 of 6 voted").wait_for()
    held.move("close")
    phone.get_by_text("The results appear here").wait_for()
    held.move("reveal")
    phone.get_by_text("Your vote: 5").first.wait_for()
    expect(phone.locator("rect.mine")).to_have_count(4)
    no_violation(phone)


def test_a_phone_without_scripts_joins_by_code_and_votes(open_page, room):
    held, phone = room(roles=("executive", "front line")), open_page(java_script_enabled=False)
    phone.goto(held.address)
    phone.get_by_label("Code on the screen").fill(held.server.secret.code.lower())
    phone.get_by_label("front line").check()
    phone.get_by_role("button", name="Join").click()
    held.move("open")
    phone.get_by_role("link", name="Look again").click()
    answer_all(phone, 2)
    phone.get_by_role("button").click()
    phone.get_by_text("You can change your answers until the vote closes").wait_for()
    expect(phone.locator('input[value="2"]:checked')).to_have_count(4)


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_nothing_is_cut_off_at_320_pixels(open_page, room, language):
    held, phone = (room(ratings(stages=2), roles=("executive",)), open_page(viewport={"width": 320, "height": 600}))

    def fits():
        phone.wait_for_load_state("load")
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{phone.url}: {width} pixels wide"

    phone.goto(f"{held.address}/?lang={language}#{held.server.secret.secret}")
    fits()
    no_violation(phone)
    phone.get_by_role("button").click()
    held.move("open")
    phone.locator("#status").wait_for(state="attached")
    fits()
    small = phone.evaluate(
        "[...document.querySelectorAll('fieldset label, button, nav a')].map(e => e.getBoundingClientRect())"
        ".filter(r => r.width < 24 || r.height < 24).length"
    )
    assert small == 0


def test_a_vote_cast_offline_is_kept_and_sent_by_itself(open_page, room):
    held, phone = room(), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("button", name="Send my answers").wait_for()
    answer_all(phone, 4)
    phone.context.set_offline(True)
    phone.get_by_role("button").click()
    phone.get_by_text("Not sent yet").wait_for()
    phone.context.set_offline(False)
    phone.get_by_text("You can change your answers until the vote closes").wait_for(timeout=20_000)
    phone.get_by_text("1 of 1 voted").wait_for()
    phone.wait_for_function("localStorage.length === 0")


def test_a_kept_vote_survives_closing_the_page(open_page, room):
    held, phone = room(), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("button", name="Send my answers").wait_for()
    answer_all(phone, 4)
    phone.context.set_offline(True)
    phone.get_by_role("button").click()
    phone.get_by_text("Not sent yet").wait_for()
    phone.close()
    context = phone.context
    context.set_offline(False)
    again = context.new_page()
    again.goto(held.address)
    again.get_by_text("You can change your answers until the vote closes").wait_for(timeout=20_000)
    expect(again.locator('input[value="4"]:checked')).to_have_count(4)


def test_a_vote_cast_by_keyboard_alone(open_page, room):
    held, phone = room(points("forces-1")), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("spinbutton").first.focus()
    for number in ("6", "4", "0"):
        phone.keyboard.type(number)
        phone.keyboard.press("Tab")
    phone.get_by_text("Left: 0").wait_for()
    expect(phone.get_by_role("button")).to_be_focused()
    phone.keyboard.press("Enter")
    phone.get_by_text("You can change your answers until the vote closes").wait_for()


def test_points_that_do_not_add_up_are_not_sent(open_page, room):
    held, phone = room(points("forces-1")), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("spinbutton").first.fill("3")
    phone.get_by_role("button").click()
    phone.get_by_text("The sum is not right").wait_for()
    phone.get_by_text("Left: 7").wait_for()


def test_the_facilitator_runs_a_round_and_projects_it(open_page, room):
    held, desk = room(), open_page(viewport={"width": 1280, "height": 800})
    desk.goto(f"http://127.0.0.1:{held.server.ports[1]}/#{held.server.secret.facilitator}")
    desk.get_by_role("button", name="Open the vote").wait_for()
    assert "#" not in desk.url
    no_violation(desk)
    wall = desk.context.new_page()
    wall.goto(f"http://127.0.0.1:{held.server.ports[1]}/projector")
    wall.get_by_text(held.server.secret.code).first.wait_for()
    no_violation(wall)
    desk.get_by_role("button", name="Open the vote").click()
    held.others_vote([1, 1, 3, 5, 5, 5])
    desk.get_by_text("6 of 6 voted").wait_for()
    desk.get_by_role("button", name="Close the vote").click()
    desk.get_by_role("button", name="Reveal").click()
    wall.get_by_text("not agreed").first.wait_for()
    no_violation(desk)
    no_violation(wall)
    desk.get_by_label("Text").fill("Call the depot")
    desk.get_by_label("Kind").select_option("action")
    desk.get_by_role("button", name="Keep", exact=True).click()
    desk.get_by_text("Call the depot").wait_for()


def test_the_timer_counts_down_on_the_facilitators_page(open_page, room):
    held, desk = room(), open_page(viewport={"width": 1280, "height": 800})
    desk.goto(f"http://127.0.0.1:{held.server.ports[1]}/#{held.server.secret.facilitator}")
    expect(desk.get_by_role("timer")).to_have_text("5:00")
    desk.get_by_role("button", name="Start the timer").click()
    desk.get_by_text("4:5").wait_for()
    desk.get_by_role("button", name="Pause").click()
    desk.get_by_role("button", name="Start the timer").wait_for()
    assert desk.get_by_role("timer").text_content().startswith("4:")


def test_a_vote_into_a_network_that_stalls_is_kept_and_sent_when_it_moves_again(open_page, room):
    held, phone = room(), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("button", name="Send my answers").wait_for()
    answer_all(phone, 4)
    held.server.process.send_signal(signal.SIGSTOP)
    try:
        phone.get_by_role("button").click()
        phone.get_by_text("Not sent yet").wait_for()
    finally:
        held.server.process.send_signal(signal.SIGCONT)
    phone.get_by_text("You can change your answers until the vote closes").wait_for(timeout=20_000)
    phone.wait_for_function("localStorage.length === 0")
    phone.get_by_text("1 of 1 voted").wait_for()


def test_an_empty_page_is_not_sent_from_a_phone(open_page, room):
    held, phone = room(), open_page()
    phone.goto(held.link)
    held.move("open")
    phone.get_by_role("button", name="Send my answers").click()
    phone.get_by_text("Nothing is chosen yet").wait_for()
    phone.locator('fieldset input[value=""]').first.check()
    phone.get_by_role("button").click()
    phone.get_by_text("You can change your answers until the vote closes").wait_for()


def test_the_projector_follows_the_timer_that_the_facilitator_starts(open_page, room):
    held, desk = room(), open_page(viewport={"width": 1280, "height": 800})
    desk.goto(f"http://127.0.0.1:{held.server.ports[1]}/#{held.server.secret.facilitator}")
    desk.get_by_role("button", name="Start the timer").wait_for()
    wall = desk.context.new_page()
    wall.goto(f"http://127.0.0.1:{held.server.ports[1]}/projector")
    wall.get_by_text(held.server.secret.code).first.wait_for()
    expect(wall.get_by_role("timer")).to_have_count(0)
    desk.get_by_role("button", name="Start the timer").click()
    wall.get_by_text("4:5").wait_for()
    desk.get_by_role("button", name="Pause").click()
    expect(wall.get_by_role("timer")).to_have_count(0)


@pytest.mark.parametrize(("height", "large"), [(720, 3), (1080, 6)])
def test_counts_and_large_pictures_stay_above_the_fold_on_the_projector(open_page, room, height, large):
    held, desk = room(ratings(stages=2)), open_page(viewport={"width": 16 * height // 9, "height": height})
    held.move("open")
    for value in (1, 1, 3, 5, 5, 5):
        cookie = held.server.join()
        for page, first in ((0, 0), (1, 4)):
            fields = {"round": "forces-1", "turn": 1, "page": page, "revision": 1}
            fields |= {f"q{at}": value for at in range(first, first + 4)}
            assert held.server.post("/vote", fields, cookie=cookie)[0] == 200
    held.move("close")
    held.move("reveal")
    desk.goto(f"http://127.0.0.1:{held.server.ports[1]}/#{held.server.secret.facilitator}")
    desk.get_by_role("button", name="Vote again").wait_for()
    wall = desk.context.new_page()
    wall.goto(f"http://127.0.0.1:{held.server.ports[1]}/projector")
    footer = wall.get_by_text("6 of 6 voted").bounding_box()
    shown = [article.bounding_box() for article in wall.locator("article:visible").all()]
    assert len(shown) == large
    assert footer["y"] + footer["height"] <= height
    assert all(box["y"] + box["height"] <= footer["y"] for box in shown)
    expect(wall.locator("table.rest tbody tr:visible")).to_have_count(8 - large)
    no_violation(wall)
