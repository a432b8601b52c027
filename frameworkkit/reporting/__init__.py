"""Reporters: findings, changes and editions turned into output."""

from frameworkkit.reporting.reporter import Reporter, Terminal

__all__ = ["Reporter", "Terminal"]
