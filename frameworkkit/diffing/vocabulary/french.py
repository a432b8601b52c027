"""French."""

from frameworkkit.diffing.vocabulary.tables import Vocabulary, table, words

WORDS = Vocabulary(
    obligations=table(
        {
            3: "doit, doivent, devez, devra, devront, il faut, est tenu de, sont tenus de, obligatoire",
            2: "devrait, devraient, devriez, recommandé",
            1: "peut, peuvent, pouvez, pourra, pourront, pourrait, pourraient, facultatif, facultative",
            0: "pas, jamais",
            -2: "ne devrait pas, ne devraient pas",
            -3: "ne doit pas, ne doivent pas, ne peut pas, ne peuvent pas, ne doit jamais, ne doivent jamais",
        }
    ),
    verbs=table(
        {
            1: "connaître, connaît, connaissent, savoir, sait, savent, nommer, nomme, énumérer, citer",
            2: "comprendre, comprend, comprennent, décrire, décrit, expliquer, explique, expliquent, résumer",
            3: "appliquer, applique, appliquent, utiliser, utilise, utilisent, mettre en œuvre, réaliser",
            4: "analyser, analyse, analysent, comparer, examiner, distinguer",
            5: "évaluer, évalue, évaluent, juger, justifier, apprécier",
            6: "concevoir, conçoit, créer, crée, élaborer, développer",
        }
    ),
    scope=table(
        {
            1: "tous, toutes, toute, chaque, toujours, au moins, y compris",
            0: "par exemple, tel que, telle que, tels que, telles que, en particulier, notamment",
            -1: """seulement, uniquement, exclusivement, certains, certaines, le cas échéant, si nécessaire, si possible
            dans la mesure du possible, au plus, pertinent, pertinente, pertinents, pertinentes, sauf, généralement""",
        }
    ),
    numbers={"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10},
    floors=words("au moins, au minimum, plus de"),
    ceilings=words("au plus, au maximum, jusqu'à, moins de"),
    numbered=words("section, chapitre, page, tableau, figure, annexe, article, paragraphe, partie, numéro"),
    conjunctions=words("et, ou"),
    ordering=words(
        """d'abord, premièrement, puis, ensuite, après, avant, enfin, finalement, dernier, ordre, étapes, respectivement
        jusque, priorité, plutôt que"""
    ),
    openings=words(
        """avec, pour, de, des, du, à, aux, au, dans, en, sur, par, entre, le, la, les, un, une, leur, leurs
        doit, doivent, peut, peuvent, et, ou"""
    ),
    pronouns=words("il, elle, ils, elles, ce, cette, ces, cela, celui, celle"),
)
