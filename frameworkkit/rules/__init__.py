"""Rules: pure generators of findings over an edition."""

from frameworkkit.rules.engine import Finding, Rule, run_rules
from frameworkkit.rules.subject import Subject

__all__ = ["Finding", "Rule", "Subject", "run_rules"]
