"""The codes of this room. A released code is never reused."""

from types import MappingProxyType

CODES = MappingProxyType(
    {
        "FK401": "A pattern that cannot be read",
        "FK402": "A pattern that could take for ever",
        "FK403": "A gap or a group that leads nowhere",
        "FK404": "No such rule, column or item",
        "FK405": "Not one thing",
        "FK411": "A source or recipe too large",
        "FK412": "Control characters",
        "FK421": "A section that does not begin",
        "FK422": "Two items of one id",
        "FK423": "A link to no item",
        "FK424": "Another document",
        "FK425": "A pattern without a match",
        "FK426": "Lines used nowhere",
        "FK427": "Items nested too deep",
    }
)
