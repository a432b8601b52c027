"""The picture in the guide to publishing a comparison is the one that its command draws."""

import subprocess

from console import ROOT, environment

COMMAND = ("frameworkkit", "diff", "tta-senco@1998", "nasenco@2014", "--format", "flow")


def test_the_flow_picture_is_up_to_date() -> None:
    done = subprocess.run(COMMAND, cwd=ROOT, env=environment(ROOT), capture_output=True, check=True)

    assert done.stdout.decode() == (ROOT / "docs/images/flow.svg").read_text("utf-8"), (
        f"renew it with: {' '.join(COMMAND)} -o docs/images/flow.svg"
    )
