"""JSON Schemas of every file people write."""
