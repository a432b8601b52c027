"""An exporter that writes an edition as an indented outline."""

from frameworkkit import hookimpl
from frameworkkit.exporting import Artifact, Export, ExportContext, Option, losses_except
from frameworkkit.model import Edition, plain_text

CARRIED = {"framework.id", "framework.title", "edition.id", "children", "code", "title", "statement"}


class OutlineExporter:
    """Codes, titles and statements, a line each, indented by depth."""

    name = "example-outline"
    title = "Indented outline (text)"
    options = (Option(name="indent", description="What a level is indented by.", default="  ", choices=("  ", "\t")),)

    def export(self, edition: Edition, context: ExportContext) -> Export:
        """One text file, and everything that an outline has no place for."""
        lines = [plain_text(edition.framework.title.value)]
        for place in edition.places:
            item = place.item
            texts = (item.code, plain_text(item.title.value), plain_text(item.statement.value))
            line = " | ".join(text for text in texts if text)
            lines.append(context.options["indent"] * (place.depth + 1) + " ".join(line.split()))
        path = f"{edition.framework.id}-{edition.id}.txt"
        losses = losses_except(edition, CARRIED, "an outline has no place for it")
        return Export(artifacts=(Artifact(path=path, content="\n".join(lines).encode()),), losses=losses)


@hookimpl
def frameworkkit_exporters() -> tuple[OutlineExporter]:
    """Offer the exporter."""
    return (OutlineExporter(),)
