"""The house styles of the invented councils: typeface, size in points, colours, lines of tables."""

STYLES = {
    "fenmoor": dict(font="Arial", size=11, colour="1f3f77", shade="d9e2f3", line="8c9bb5", rule=0.75),
    "holmsea": dict(font="Liberation Serif", size=11.5, colour="000000", shade="ffffff", line="000000", rule=0.75),
    "wychbury": dict(font="DejaVu Sans", size=9.5, colour="5b2a6e", shade="efe6f4", line="b79cc6", rule=0.5),
    "tarnside": dict(font="Arial", size=10.5, colour="00594f", shade="e3f1ee", line="5f8f88", rule=0.75),
    "aldermere": dict(font="Arial", size=10, colour="7a1f1f", shade="f6e3df", line="999999", rule=0.5),
    "northcliffe": dict(font="Calibri", size=11, colour="2e5395", shade="deeaf6", line="9cc2e5", rule=0.5),
    "saltholme": dict(font="Times New Roman", size=12, colour="333333", shade="eeeeee", line="555555", rule=1),
}
LOCAL = {"Arial": "Liberation Sans", "Calibri": "Liberation Sans", "Times New Roman": "Liberation Serif"}
