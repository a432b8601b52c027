"""German."""

from frameworkkit.diffing.vocabulary.tables import Vocabulary, table, words

WORDS = Vocabulary(
    obligations=table(
        {
            3: "muss, müssen, musst, müsst, hat zu, haben zu, ist verpflichtet, sind verpflichtet, verpflichtend",
            2: "soll, sollen, sollst, sollt, sollte, sollten",
            1: "darf, dürfen, kann, können, könnte, könnten, muss nicht, müssen nicht, freiwillig, optional",
            0: "nicht, nie, niemals, kein, keine, keinen, keiner, keinem, keines",
            -2: "soll nicht, sollen nicht, sollte nicht, sollten nicht",
            -3: "darf nicht, dürfen nicht, kann nicht, können nicht",
        }
    ),
    verbs=table(
        {
            1: "kennen, kennt, wissen, weiß, nennen, nennt, benennen, benennt, aufzählen",
            2: "verstehen, versteht, beschreiben, beschreibt, erklären, erklärt, erläutern, erläutert",
            3: "anwenden, nutzen, nutzt, umsetzen, durchführen, einsetzen",
            4: "analysieren, analysiert, vergleichen, vergleicht, untersuchen, untersucht",
            5: "bewerten, bewertet, beurteilen, beurteilt, begründen, begründet",
            6: "entwickeln, entwickelt, gestalten, gestaltet, entwerfen, entwirft",
        }
    ),
    scope=table(
        {
            1: "alle, allen, aller, jede, jeder, jedes, jeden, jedem, immer, stets, mindestens, einschließlich",
            0: "zum beispiel, beispielsweise, wie etwa, insbesondere",
            -1: """nur, ausschließlich, einige, einigen, manche, gegebenenfalls, falls erforderlich, wenn möglich
            soweit möglich, höchstens, relevante, relevanten, relevanter, in der regel, meist, außer""",
        }
    ),
    numbers={"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10},
    frequencies=table({365: "täglich", 52: "wöchentlich", 12: "monatlich", 1: "jährlich"}),
    floors=words("mindestens, wenigstens, mehr als"),
    ceilings=words("höchstens, bis zu, innerhalb von, weniger als, maximal"),
    numbered=words("abschnitt, kapitel, seite, tabelle, abbildung, anhang, artikel, absatz, teil, nummer"),
    conjunctions=words("und, oder"),
    ordering=words(
        """zuerst, zunächst, erst, dann, danach, anschließend, schließlich, zuletzt, vor, nach, bevor, nachdem, bis
        reihenfolge, schritte, beziehungsweise, als, priorität"""
    ),
    openings=words(
        """mit, für, von, zu, in, an, auf, bei, durch, über, unter, zwischen, der, die, das, den, dem, des, ihre, ihren
        sowohl, alle, muss, müssen, soll, sollen, kann, können, und, oder"""
    ),
    pronouns=words("es, sie, ihn, ihm, dieser, diese, dieses, diesen, solche"),
)
