"""Releases: an edition is judged, its digest is locked, and its framework's changelog told."""
