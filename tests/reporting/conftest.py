"""A browser to open reports in: headless Chromium, spoken to over a pipe by its DevTools protocol."""

import json
import os
import select
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from frameworkkit.diffing import Diff, Matching, diff, link
from frameworkkit.loading import load_edition
from frameworkkit.model import Edition, edition_from_plain
from frameworkkit.reporting import Terminal
from frameworkkit.reporting.catalogue import REPORTERS

EXAMPLE = Path(__file__).with_name("golden")
PATIENCE = 20
CODES = {"Escape": 27, "ArrowLeft": 37, "ArrowRight": 39}
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-pipe", "--hide-scrollbars",
)  # fmt: skip


class Browser:
    """One Chromium with an empty profile."""

    def __init__(self, program: str, profile: Path) -> None:
        self._out, theirs_in = (_above_nine(end) for end in reversed(os.pipe()))
        self._in, theirs_out = (_above_nine(end) for end in os.pipe())
        # Chromium reads commands from descriptor 3 and answers on 4.
        self._process = subprocess.Popen(
            [
                "bash",
                "-c",
                f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}',
                "-",
                program,
                *FLAGS,
                f"--user-data-dir={profile}",
            ],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._read = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command and wait for what comes of it."""
        self._last += 1
        number = self._last
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while (answer := self.receive()).get("id") != number:
            self.events.append(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        result: dict[str, Any] = answer["result"]
        return result

    def receive(self) -> dict[str, Any]:
        """The next message, whatever it is."""
        while b"\0" not in self._read:
            ready, _, _ = select.select([self._in], [], [], PATIENCE)
            assert ready, "Chromium does not answer"
            read = os.read(self._in, 1 << 20)
            assert read, "Chromium has ended"
            self._read += read
        message, _, self._read = self._read.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer

    def close(self) -> None:
        """End it with all its processes."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._in)
        os.close(self._out)


class Page:
    """One tab with a report in it, and everything that was requested or complained of."""

    def __init__(self, browser: Browser, **media: str) -> None:
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        browser.events.clear()
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.call("Emulation.setEmulatedMedia", features=features)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """A command of the protocol for this tab."""
        return self._browser.call(method, self._session, **params)

    def open(self, address: str) -> "Page":
        """Go there and wait until everything has loaded."""
        before = len(self.told("Page.loadEventFired"))
        self.call("Page.navigate", url=address)
        while len(self.told("Page.loadEventFired")) == before:
            self._browser.events.append(self._browser.receive())
        return self

    def told(self, event: str) -> list[dict[str, Any]]:
        """What came with all events of this name so far."""
        return [each["params"] for each in self._browser.events if each.get("method") == event]

    def ask(self, script: str) -> Any:
        """What an expression comes to in the page; a promise is awaited."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait_for(self, script: str) -> None:
        """Until an expression is true."""
        end = monotonic() + PATIENCE
        while not self.ask(script):
            assert monotonic() < end, f"never: {script}"

    def press(self, key: str) -> None:
        """Press and let go of one key."""
        more: dict[str, Any] = {"text": key} if len(key) == 1 else {"windowsVirtualKeyCode": CODES[key]}
        for type_ in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=type_, key=key, **more)

    def type(self, text: str) -> None:
        """Put a text in where the focus is."""
        self.call("Input.insertText", text=text)

    def resize(self, width: int, height: int = 900) -> None:
        """Give the window another size."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    @property
    def requests(self) -> list[str]:
        """Every address asked for but those that hold their own data."""
        asked = [each["request"]["url"] for each in self.told("Network.requestWillBeSent")]
        return [url for url in asked if not url.startswith("data:")]

    @property
    def complaints(self) -> list[str]:
        """Whatever stands in the console."""
        logged = [each["entry"]["text"] for each in self.told("Log.entryAdded")]
        thrown = [each["exceptionDetails"]["text"] for each in self.told("Runtime.exceptionThrown")]
        return logged + thrown + [str(each["args"]) for each in self.told("Runtime.consoleAPICalled")]

    def close(self) -> None:
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)


def _above_nine(descriptor: int) -> int:
    """The same end of a pipe where it is not in the way of 3 and 4."""
    import fcntl

    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10)
    os.close(descriptor)
    return moved


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine")
    started = Browser(program, tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a report of a diff from a file, as readers do."""
    pages: list[Page] = []

    def open_(compared: Diff, hash_: str = "", **media: str) -> Page:
        file = tmp_path / "report.html"
        file.write_text(rendered("html", compared), "utf-8")
        pages.append(Page(browser, **media))
        return pages[-1].open(f"{file.as_uri()}{hash_}")

    yield open_
    for page in pages:
        page.close()


def rendered(name: str, compared: Diff) -> str:
    """What the reporter of this name makes of a diff."""
    return next(each for each in REPORTERS if (each.result, each.name) == ("diff", name)).render(compared, Terminal())


@pytest.fixture(scope="session")
def example() -> Diff:
    """A comparison with most kinds of change, and with a ``<script>`` in a statement."""
    old, new = (load_edition(EXAMPLE / name).edition for name in ("old.yaml", "new.yaml"))
    assert old is not None
    assert new is not None
    return diff(old, new, Matching(links=link(old, new)))


def edition(items: list[Any], id_: str = "1", **rest: Any) -> Edition:
    """An edition of these items; their type is ``outcome`` unless they say otherwise."""
    head = {"framework": {"id": "demo", "title": "Demo"}, "edition": {"id": id_, "status": "draft"}}
    return edition_from_plain({**head, **rest, "items": [_typed(item) for item in items]})


def compare(old: list[Any], new: list[Any], found: Matching | None = None, **rest: Any) -> Diff:
    """The comparison of two editions of these items."""
    before, after = edition(old, **rest), edition(new, "2", **rest)
    return diff(before, after, found or Matching(links=link(before, after)))


def _typed(item: dict[str, Any]) -> dict[str, Any]:
    below = {"children": [_typed(child) for child in item["children"]]} if "children" in item else {}
    return {"type": "outcome", **item, **below}


@pytest.fixture(scope="session", name="compare")
def compare_() -> Callable[..., Diff]:
    """:func:`compare`."""
    return compare


@pytest.fixture(scope="session", name="rendered")
def rendered_() -> Callable[[str, Diff], str]:
    """:func:`rendered`."""
    return rendered
