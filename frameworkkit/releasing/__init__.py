"""Releases: an edition is judged, its digest is locked, and its framework's changelog tells what changed."""

from frameworkkit.releasing.plan import Compare, plan, write
from frameworkkit.releasing.release import Release, Wishes, Written
from frameworkkit.releasing.tagging import tag_release
from frameworkkit.releasing.versions import Policy

__all__ = ["Compare", "Policy", "Release", "Wishes", "Written", "plan", "tag_release", "write"]
