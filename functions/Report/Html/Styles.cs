namespace EhcpPipeline.Report.Html;

/// <summary>The one style sheet. Contrast of every pair is at least 4.5 to 1; no meaning is carried by colour alone.</summary>
internal static class Styles
{
    public const string Sheet = """
        :root { --ink: #0b0c0c; --soft: #505a5f; --line: #d5d9dc; --paper: #fff; --wash: #f4f6f7;
          --outstanding: #00543c; --good: #1e7a4c; --requires: #a04f00; --inadequate: #a3121b; --none: #5b6670; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
        main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
        h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; border-top: 3px solid var(--ink); padding-top: .5rem; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
        p { margin: .4rem 0; } .soft { color: var(--soft); font-size: .92rem; }
        a { color: #1d5a96; } a:focus { outline: 3px solid #ffbf47; }
        .grade { display: inline-block; padding: .1rem .55rem; border-radius: .2rem; color: #fff; font-weight: 600; white-space: nowrap; font-size: .92rem; }
        .outstanding { background: var(--outstanding); } .good { background: var(--good); } .requires_improvement { background: var(--requires); }
        .inadequate { background: var(--inadequate); } .not_assessed { background: var(--none); }
        .headline { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-end; margin: 1rem 0; }
        .figure .grade { color: #fff; }
        .figure b { display: block; font-size: 2.2rem; line-height: 1.1; } .figure span { color: var(--soft); font-size: .9rem; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .95rem; }
        caption { text-align: left; color: var(--soft); font-size: .92rem; padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
        th { font-weight: 600; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1rem; }
        .bar { display: flex; height: 1.05rem; min-width: 9rem; background: var(--wash); overflow: hidden; border-radius: .15rem; }
        .bar i { display: block; height: 100%; }
        .finding { border-left: .35rem solid var(--none); padding: .3rem .8rem; margin: .7rem 0; background: var(--wash); break-inside: avoid; }
        .finding.red { border-color: var(--inadequate); } .finding.amber { border-color: var(--requires); }
        .finding .what { font-weight: 600; }
        blockquote { margin: .35rem 0; padding: 0 0 0 .8rem; border-left: 2px solid var(--line); white-space: pre-line; }
        .tag { display: inline-block; font-size: .82rem; padding: 0 .4rem; border: 1px solid var(--line); border-radius: .2rem; background: #fff; margin-right: .3rem; white-space: nowrap; }
        .tag.red { border-color: var(--inadequate); color: var(--inadequate); } .tag.amber { border-color: var(--requires); color: var(--requires); }
        .tag.full { border-color: var(--good); color: var(--good); }
        mark { background: #dff0e6; padding: 0 .1em; } mark.void { background: #fbdcd9; text-decoration: underline dotted; } mark.who { background: #dce9f7; }
        nav ol { columns: 2; } .note { border: 1px solid var(--line); padding: .6rem .9rem; margin: 1rem 0; background: var(--wash); }
        @media (max-width: 40rem) { nav ol { columns: 1; } .wide { overflow-x: auto; } }
        @media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }

        """;
}
