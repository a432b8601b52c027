"""The checks as a test class: subclass it in a test module, and pytest runs them."""

from frameworkkit.exporting import Exporter
from frameworkkit.testing.checks import check_one


class ExporterConformance:
    """Tests of everything an exporter promises.

    Usage::

        class TestMyExporter(ExporterConformance):
            exporter = MyExporter()
    """

    exporter: Exporter

    def test_described(self) -> None:
        """It has a name, a title, and options that explain themselves."""
        self._check("described")

    def test_pure(self) -> None:
        """It looks at nothing but its arguments."""
        self._check("pure")

    def test_deterministic(self) -> None:
        """The same edition gives the same bytes, everywhere and always."""
        self._check("deterministic")

    def test_survives(self) -> None:
        """It exports whatever a file may hold."""
        self._check("survives")

    def test_losses(self) -> None:
        """What it leaves out is named in the losses."""
        self._check("losses")

    def test_options(self) -> None:
        """It keeps to the options it declares."""
        self._check("options")

    def _check(self, name: str) -> None:
        outcome = check_one(self.exporter, name)
        if not outcome.passed:
            raise AssertionError(f"{self.exporter.name} fails the check {name!r}:\n{outcome.message}")
