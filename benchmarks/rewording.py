"""Texts edited as people edit statements between two editions: other words for the same, or nearly the same."""

import random
import re
from collections.abc import Callable, Sequence

SYNONYMS = dict(
    pair.split(" = ")
    for pair in """pupils = learners
learners = pupils
children = young people
parents = families
carers = guardians
staff = colleagues
colleagues = members of staff
teachers = teaching staff
school = setting
needs = requirements
support = help
help = support
ensure = make sure
use = draw on
develop = build
identify = find out
monitor = keep track of
review = look again at
assess = judge
provide = offer
plan = prepare
understand = grasp
knowledge = grasp
effective = successful
effectively = well
appropriate = suitable
relevant = pertinent
strategies = methods
approaches = ways of working
progress = advancement
achievement = attainment
learning = study
guidance = advice
advice = guidance
information = data
evidence = proof
improve = raise
difficulties = problems
barriers = obstacles
agencies = services
professionals = practitioners
partnership = cooperation
policy = policies
legislation = law
resources = means
training = professional development
range = variety
awareness = consciousness
key = central
impact = effect
promote = further
work = collaborate
issues = questions
skills = abilities
opportunities = chances
""".splitlines()
)
QUALIFIERS = (
    "where appropriate", "in all settings", "across the whole school", "with due regard to cost", "as far as possible",
    "at least once a term", "in line with local policy", "from the earliest stage", "at every stage",
)  # fmt: skip
PARTICIPLES = dict(
    pair.split()
    for pair in """plan planned
review reviewed
assess assessed
develop developed
use used
support supported
identify identified
monitor monitored
provide provided
lead led
promote promoted
evaluate evaluated
maintain maintained
share shared
set set
advise advised
manage managed
coordinate coordinated
encourage encouraged
enable enabled
establish established
contribute contributed
apply applied""".splitlines()
)
_WORD = re.compile(r"[A-Za-z]+")
_LIST = re.compile(r"(\w+), (\w+) (and|or) (\w+)")
_LAST_CLAUSE = re.compile(r"(?:,|;| so that| in order to| including| such as) [^,;()]{8,}?(\.?)$")
_BRACKET = re.compile(r" \([^()]*\)")

Source = random.Random


def _synonyms(text: str, source: Source) -> str:
    """Some words, a third of those for which another is known, but at least one."""
    known = [match for match in _WORD.finditer(text) if match[0].lower() in SYNONYMS]
    chosen = source.sample(known, max(1, len(known) // 3)) if known else []
    for match in sorted(chosen, key=lambda each: -each.start()):
        word = SYNONYMS[match[0].lower()]
        text = text[: match.start()] + (word.capitalize() if match[0][0].isupper() else word) + text[match.end() :]
    return text


def _qualified(text: str, source: Source) -> str:
    body, stop = (text[:-1], text[-1]) if text[-1] in ".;:" else (text, "")
    return f"{body}, {source.choice(QUALIFIERS)}{stop}"


def _shortened(text: str, _source: Source) -> str:
    """Without a bracket, else without the last clause."""
    shorter = _BRACKET.sub("", text, count=1)
    return shorter if shorter != text else _LAST_CLAUSE.sub(r"\1", text)


def _passive(text: str, _source: Source) -> str:
    verb, _, rest = text.partition(" ")
    participle = PARTICIPLES.get(verb.lower())
    if not participle or not rest:
        return text
    stop = rest[-1] if rest[-1] in ".;:" else ""
    return f"{rest[0].upper()}{rest.removesuffix(stop)[1:]} is {participle}{stop}"


def _reordered(text: str, _source: Source) -> str:
    return _LIST.sub(r"\4, \1 \3 \2", text, count=1)


def _as_ability(text: str, _source: Source) -> str:
    return f"Is able to {text[0].lower()}{text[1:]}" if text.partition(" ")[0].lower() in PARTICIPLES else text


WAYS: Sequence[Callable[[str, Source], str]] = (
    _synonyms, _synonyms, _synonyms, _qualified, _shortened, _passive, _reordered, _as_ability,
)  # fmt: skip


def reworded(text: str, source: Source) -> str:
    """The text after one to three edits. Never the same text."""
    result = text
    for way in source.sample(WAYS, source.randint(1, 3)):
        result = way(result, source)
    return result if result != text else _qualified(text, source)


def halves(text: str) -> tuple[str, str] | None:
    """A text in two that say what it said, parted near its middle; None if neither would be a statement."""
    parts = re.finditer(r"; (?:and |or )?|, and |, | and ", text)
    middle = len(text) / 2
    for match in sorted(parts, key=lambda each: abs(each.start() - middle)):
        first, second = text[: match.start()], text[match.end() :]
        if min(len(first.split()), len(second.split())) >= SHORTEST:
            return f"{first.rstrip('.;,')}.", second[0].upper() + second[1:]
    return None


#: The fewest words of a statement that comes of a split.
SHORTEST = 4


def joined(first: str, second: str) -> str:
    """One text for two."""
    return f"{first.rstrip('.;,')} and {second[0].lower()}{second[1:]}"


_DEEDS = (
    "Chair", "Publish", "Negotiate", "Invite", "Translate", "Archive", "Schedule", "Commission", "Celebrate",
    "Rehearse", "Audit", "Budget",
)  # fmt: skip
_THINGS = (
    "a termly newsletter", "the annual open evening", "transport for visits", "a calendar of deadlines",
    "the induction of volunteers", "lunchtime clubs", "quiet rooms", "displays of finished work", "the library stock",
    "fire drills", "a loan scheme for laptops", "travel passes", "the school garden", "exchange visits",
)  # fmt: skip
_ENDS = (
    "together with the governors", "before the end of each half-term", "for newly arrived families",
    "within the agreed budget", "after consulting the site manager", "on behalf of the trust", "in two languages",
    "at no cost to households", "with an eye to fire safety", "through the parents' association",
)  # fmt: skip


def invented(source: Source) -> str:
    """A statement that stands in no edition."""
    return f"{source.choice(_DEEDS)} {source.choice(_THINGS)} {source.choice(_ENDS)}."
