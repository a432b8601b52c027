"""CASE exporters."""
