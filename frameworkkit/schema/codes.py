"""The codes of this room. A released code is never reused."""

from types import MappingProxyType

CODES = MappingProxyType(
    {
        "FK201": "A key is missing",
        "FK202": "An unknown key",
        "FK203": "The wrong kind of value",
        "FK204": "Not one of the values allowed",
        "FK205": "Not written as it has to be",
        "FK206": "Empty, too short or too long",
        "FK207": "A number out of bounds",
        "FK208": "The same twice in a list",
        "FK209": "None of the forms allowed",
        "FK210": "Another format",
        "FK211": "More findings than are listed",
    }
)
