"""What ``frameworkkit new`` starts from: the texts of new files."""

from frameworkkit.model import Edition, Framework, Imprint, Item, ItemType, Organisation, Text

SETTINGS = """# Settings of frameworkkit. Everything here is optional.
[validate]
# select = ["FK3"]       # report only these codes
# ignore = ["FK308"]     # never report these
# fail-on = "error"      # or "warning", "info": from which severity on `validate` exits with 1
"""

IGNORED = """.frameworkkit_cache/
build/
"""


def first_edition(framework: str, edition: str, title: str, language: str, publisher: str | None) -> Edition:
    """A small draft that shows the shape: an area with an outcome, to be written over."""
    outcome = Item(
        id="first-area-1",
        code="1.1",
        type="outcome",
        statement=Text("Say in one sentence, starting with a verb, what a person can do."),
    )
    return Edition(
        framework=Framework(
            id=framework,
            title=Text(title),
            language=language,
            publisher=Organisation(name=publisher) if publisher else None,
        ),
        imprint=Imprint(id=edition, status="draft"),
        types=(
            ItemType(id="area", label=Text("Area"), plural=Text("Areas"), holds=("outcome",)),
            ItemType(id="outcome", label=Text("Outcome"), plural=Text("Outcomes"), holds=()),
        ),
        items=(Item(id="first-area", code="1", type="area", title=Text("First area"), children=(outcome,)),),
    )
