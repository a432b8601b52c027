"""English."""

from collections.abc import Iterator

from frameworkkit.diffing.vocabulary.tables import Vocabulary, table, words

_OBLIGATIONS = table(
    {
        3: """must, shall, will, has to, have to, had to, need to, needs to, required to, mandatory, compulsory
        obliged to""",
        2: "should, ought to, expected to, recommended, advised to",
        1: """may, might, can, could, optional, optionally, encouraged to, need not, do not have to, does not have to
        do not need to, does not need to, not required to""",
        0: "not, never, no longer",
        -2: "should not, ought not to, not recommended",
        -3: "must not, shall not, will not, cannot, can not, may not, must never, shall never, should never",
    }
)
_VERBS = table(
    {
        1: "know, recognise, recall, recollect, remember, memorise, name, list, state",
        2: """understand, describe, explain, discuss, summarise, outline, paraphrase, interpret, illustrate, identify
        clarify, comprehend""",
        # Doing is one level, whatever is done: to plan demands no more than to review.
        3: """apply, use, implement, demonstrate, carry out, perform, practise, deliver, operate, employ, plan, support
        provide, prepare, promote, ensure, communicate, work, teach, complete, record, report, undertake, adapt, assess
        facilitate, maintain, contribute, participate, assist, coordinate, organise, monitor, manage, review, develop
        establish, produce, initiate, recommend, reflect""",
        4: "analyse, compare, contrast, examine, investigate, distinguish, differentiate, question, diagnose, lead",
        5: "evaluate, judge, justify, critique, appraise, argue",
        6: "create, design, devise, formulate, construct, invent",
    }
)
_AMBIGUOUS = words(
    """name, list, state, use, practise, practice, plan, support, work, record, report, contrast, question, judge
    review, design, lead, produce, monitor, outline, manage, critique"""
)
_SMALL_NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip


def _forms(verb: str) -> Iterator[str]:
    """The forms in which statements have a verb: know, knows, knowing; -ise with its American twin."""
    first, _, particle = verb.partition(" ")
    for base in {first, first.replace("yse", "yze"), f"{first[:-3]}ize" if first.endswith("ise") else first}:
        stem = base.removesuffix("e")
        third = f"{base[:-1]}ies" if base[-1] == "y" and base[-2] not in "aeo" else f"{base}s"
        if base.endswith(("ss", "sh", "ch")):
            third = f"{base}es"
        for form in (base, third, f"{'plann' if base == 'plan' else stem}ing"):
            yield f"{form} {particle}".rstrip()


WORDS = Vocabulary(
    obligations=_OBLIGATIONS,
    verbs={form: level for verb, level in _VERBS.items() for form in _forms(verb)},
    ambiguous=frozenset(
        form for verb in _VERBS for form in _forms(verb) if verb in _AMBIGUOUS or form.partition(" ")[0].endswith("ing")
    ),
    nouns=table(
        {
            1: "knowledge of, knowledge about, awareness of, aware of, familiar with, familiarity with",
            2: "understanding of, knowledge and understanding of",
        }
    ),
    showing=frozenset(form for verb in ("demonstrate", "develop") for form in _forms(verb)),
    before_verbs=words("to, who"),
    subordinating=words("how to, when to, where to, whether to, what to, ways to, which to, why, used to"),
    scope=table(
        {
            1: """all, every, each, any, both, always, at least, a minimum of, the full range of, a full range of
            a wide range of, including, whole, entire, throughout, in all cases, regularly, routinely, consistently
            whenever, full, and others, as a minimum""",
            0: "such as, for example, for instance, in particular, especially, particularly",
            -1: """only, solely, exclusively, some, most, where appropriate, as appropriate, if appropriate
            when appropriate, where necessary, if necessary, as necessary, when necessary, where relevant, if relevant
            where possible, if possible, as far as possible, so far as possible, where practicable, where applicable
            if applicable, where required, if required, as required, where needed, if needed, as needed, when needed
            where available, relevant, appropriate, suitable, selected, certain, specific, particular, main, key, basic
            at most, a maximum of, limited to, except, excluding, unless, other than, apart from, usually, normally
            generally, often, sometimes, occasionally, mainly, primarily, where reasonable, reasonable""",
        }
    ),
    # One is more often somebody than a number.
    numbers={word: value for value, word in enumerate(_SMALL_NUMBERS, 2)}
    | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100},
    frequencies=table(
        {
            365: "daily, every day, each day",
            52: "weekly, every week, each week, once a week",
            26: "fortnightly, every fortnight, each fortnight",
            12: "monthly, every month, each month, once a month",
            6: "half-termly, every half term, each half term",
            4: "quarterly, every quarter, each quarter",
            3: "termly, every term, each term, once a term",
            2: "twice a year",
            1: "annually, yearly, every year, each year, once a year, annual",
        }
    ),
    floors=words("at least, a minimum of, minimum of, minimum, no fewer than, no less than, more than, not less than"),
    ceilings=words(
        """at most, up to, within, no more than, not more than, a maximum of, maximum of, maximum, fewer than, less than
        under, no later than"""
    ),
    numbered=words(
        """section, sections, chapter, page, pages, figure, table, appendix, annex, paragraph, paragraphs, article
        regulation, clause, part, act, code, schedule, note, step, version, act of, code of practice, no, number"""
    ),
    conjunctions=words("and, or"),
    ordering=words(
        """first, firstly, second, secondly, third, thirdly, then, next, before, after, afterwards, finally, lastly
        last, later, subsequently, followed by, following, order, sequence, sequences, respectively, priority, stages
        steps, former, latter, prior, until, once, previous, in turn, than, cycle"""
    ),
    openings=words(
        """with, for, to, of, in, on, by, from, at, about, between, among, through, across, into, including, as, like
        the, a, an, their, its, his, her, our, your, both, either, all, any, are, is, be, that, which, who, not, using
        how, of the, must, should, may, can, shall, will, could, and, or, against, within, without, under, over"""
    ),
    pronouns=words("it, they, them, this, these, those, such, former, latter"),
)
