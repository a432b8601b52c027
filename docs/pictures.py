"""The pictures of the README: what its commands print on a terminal, as SVG.

Regenerate them with ``python docs/pictures.py``; a test fails while they are stale.
"""

import re
import subprocess
import tempfile
from io import StringIO
from pathlib import Path

from console import ROOT, checkout, environment
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

README = ROOT / "README.md"
IMAGES = ROOT / "docs" / "images"
WIDTH = 96
MADE_WRONG = (("status: adopted", "status: adoptd"), ("statement: Listen", "statment: Listen"))

# Colours that can be told apart on this background by everybody (contrast at least 4.5 to 1).
_BACKGROUND, _TEXT = (30, 33, 39), (214, 218, 226)
_RED, _GREEN, _YELLOW = (240, 113, 120), (152, 195, 121), (229, 192, 123)
_BLUE, _MAGENTA, _CYAN = (97, 175, 239), (211, 140, 232), (86, 194, 204)
_THEME = TerminalTheme(_BACKGROUND, _TEXT, [_BACKGROUND, _RED, _GREEN, _YELLOW, _BLUE, _MAGENTA, _CYAN, _TEXT])
# Whatever monospaced font there is: pictures fetch nothing.
_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" viewBox="0 0 {width} {height}" role="img">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def pictures() -> dict[Path, str]:
    """Every picture by its path."""
    with tempfile.TemporaryDirectory() as folder:
        reader = checkout(Path(folder))
        reader.follow(README.read_text("utf-8"))
        compared = _run("frameworkkit diff mentoring@1 mentoring@2", reader.folder)
        path = reader.folder / "frameworks/mentoring/1.yaml"
        text = path.read_text("utf-8")
        for right, wrong in MADE_WRONG:
            text = text.replace(right, wrong)
        path.write_text(text, "utf-8")
        validated = _run("frameworkkit validate mentoring@1", reader.folder)
    return {IMAGES / "diff.svg": compared, IMAGES / "diagnostic.svg": validated}


def _run(command: str, folder: Path) -> str:
    """What a terminal shows of a command: the line typed, and what is printed."""
    env = environment(folder) | {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH)}
    del env["NO_COLOR"]
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, capture_output=True, check=False)
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    console.print(Text.from_ansi(done.stdout.decode()), soft_wrap=True)
    return console.export_svg(title="", theme=_THEME, code_format=_SVG, unique_id="fk")


def shown(svg: str) -> str:
    """The characters that a picture shows, whatever draws it."""
    return "".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def main() -> None:
    """Draw every picture."""
    IMAGES.mkdir(exist_ok=True)
    for path, svg in pictures().items():
        path.write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
