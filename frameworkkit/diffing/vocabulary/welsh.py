"""Welsh, with the soft mutations that the words of obligation and scope have after other words."""

from frameworkkit.diffing.vocabulary.tables import Vocabulary, table, words

WORDS = Vocabulary(
    obligations=table(
        {
            3: "rhaid, yn orfodol, yn ofynnol",
            2: "dylai, dylid, dylent, dylech, ddylai, ddylid, ddylent, ddylech",
            1: "gall, gallant, gellir, gallai, gallent, caiff, cânt",
            0: "ni, nid, nad, na, peidio, beidio, byth",
            -2: "ni ddylai, ni ddylid, ni ddylent, ni ddylech",
            -3: "rhaid peidio, ni chaiff, ni chânt",
        }
    ),
    verbs=table(
        {
            1: "gwybod, adnabod, enwi, rhestru",
            2: "deall, disgrifio, esbonio, egluro, crynhoi",
            3: "cymhwyso, defnyddio, gweithredu",
            4: "dadansoddi, cymharu, ymchwilio",
            5: "gwerthuso, asesu, cyfiawnhau",
            6: "creu, dylunio, datblygu, llunio",
        }
    ),
    nouns=table({1: "gwybodaeth am, ymwybyddiaeth o", 2: "dealltwriaeth o"}),
    scope=table(
        {
            1: "pob, bob, holl, i gyd, bob amser, o leiaf, gan gynnwys",
            0: "er enghraifft, megis, yn enwedig",
            -1: """dim ond, yn unig, rhai, lle bo'n briodol, lle bo hynny'n briodol, os yw'n briodol, lle bo angen
            os oes angen, lle bo'n bosibl, perthnasol, berthnasol, ac eithrio, fel arfer""",
        }
    ),
    floors=words("o leiaf, mwy na"),
    ceilings=words("hyd at, dim mwy na, llai na"),
    numbered=words("adran, pennod, tudalen, tabl, ffigur, atodiad, erthygl, paragraff, rhan, rhif"),
    conjunctions=words("a, ac, neu"),
    ordering=words("yn gyntaf, cyntaf, wedyn, yna, nesaf, cyn, ar ôl, wedi, yn olaf, olaf, trefn, camau, blaenoriaeth"),
    openings=words("gyda, i, o, yn, ar, am, rhwng, drwy, y, yr, eu, ei, pob, rhaid"),
    pronouns=words("hyn, hynny, hwn, hon, ef, hi, nhw"),
)
