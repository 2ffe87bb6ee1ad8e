"""A document that stands on its own: one HTML file with its figures, which opens from disk and asks for nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from typing import Any

# What figures call their colours by, in light and in dark. "1" to "7" tell things apart, colour-blind or not (after
# Okabe and Ito, "Color universal design", 2008; darkened and lightened until text in them has a contrast of 4.5 : 1).
_NAMES = ["ink", "soft", "line", "ground", "faint", "1", "2", "3", "4", "5", "6", "7"]
_LIGHT = "#1c1d20 #5f626a #e0e2e7 #ffffff #b9bcc4 #0a5ea8 #b34700 #00755a #9c3a80 #7d6000 #4d49c4 #a8323e"
_DARK = "#e7e8eb #a3a6af #34363c #17181b #5c5f68 #7db4ff #ff9f66 #4fd1a5 #f2a3d9 #e3c04c #b3aeff #ff8f96"
LIGHT = dict(zip(_NAMES, _LIGHT.split(), strict=True))
DARK = dict(zip(_NAMES, _DARK.split(), strict=True))


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that plotly draws: traces and a layout, in which a colour `@name` is one of LIGHT's or DARK's."""

    caption: str
    """What it shows, with units; a heading above it."""
    alt: str
    """What there is to see in it, for who does not see it, or not at once."""
    traces: Sequence[Mapping[str, Any]]
    layout: Mapping[str, Any]
    height: int = 380
    """In pixels."""
    explore: bool = False
    """Whether it may be zoomed and moved; otherwise a finger on it scrolls the page."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a heading; columns but the first are set to the right."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""
    """What is to be known of it, under the heading."""
    prose: bool = False
    """Whether all columns hold words: set to the left, and broken."""


Block = str | Table | Figure
"""A string is a paragraph."""


@dataclass(frozen=True, slots=True)
class Section:
    """A question, its answer in a sentence, and what the answer stands on."""

    title: str
    answer: str
    blocks: Sequence[Block]


def page(title: str, about: Sequence[str], sections: Sequence[Section]) -> str:
    """The sections as a document, under their contents; `about` is said above them, a paragraph each."""
    numbers = count(1)
    contents = "".join(
        f'<li><a href="#section-{place}">{escape(one.title)}</a> <span>{escape(one.answer)}</span></li>'
        for place, one in enumerate(sections, 1)
    )
    parts = "".join(
        f'<section id="section-{place}" aria-labelledby="title-{place}">'
        f'<h2 id="title-{place}">{place}. {escape(one.title)}</h2><p class="answer">{_prose(one.answer)}</p>'
        f"{''.join(_block(block, f'figure-{next(numbers)}') for block in one.blocks)}</section>"
        for place, one in enumerate(sections, 1)
    )
    said = "".join(f"<p>{_prose(one)}</p>" for one in about)
    return document(
        title,
        f"<header><h1>{escape(title)}</h1>{said}</header>"
        f'<nav aria-label="Contents"><h2>Contents</h2><ol>{contents}</ol></nav><main>{parts}</main>',
    )


def document(title: str, body: str, *, style: str = "", script: str = "") -> str:
    """A whole HTML document of that body; plotly is in it, once, if the body holds a figure made by `drawing`.

    `style` and `script` are added to its own. In the script `Segue.drawn` is a promise of all figures being drawn,
    `Segue.colours()` gives the colours of the theme at the moment, and a figure's element fires `themed` after it was
    drawn in another. The page's policy lets it ask for nothing, wherever it stands.
    """
    scripts = f"<script>{_plotly()}</script><script>{_script()}</script>" if 'class="plot"' in body else ""
    own = f"<script>{script}</script>" if script else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>{escape(title)}</title>'
        f"<style>{_style()}{style}</style></head>\n<body>{body}\n{scripts}{own}</body></html>\n"
    )


def drawing(one: Figure, name: str, *, seen: bool = False) -> str:
    """The figure as HTML, with what it is drawn from; `name` is its element's id. Raises ValueError for NaN.

    With `seen`, what there is to see in it stands in a sentence over it, too.
    """
    facts = {"traces": one.traces, "layout": one.layout, "explore": one.explore}
    sentence = f'<p class="seen" id="{name}-seen">{_prose(one.alt)}</p>' if seen else ""
    label = f'aria-label="{escape(one.alt)}"'
    if seen:
        label = f'aria-labelledby="{name}-caption" aria-describedby="{name}-seen"'
    return (
        f'<figure aria-labelledby="{name}-caption"><figcaption id="{name}-caption">{escape(one.caption)}</figcaption>'
        f'{sentence}<div class="plot" id="{name}" role="img" {label} style="height:{one.height}px"></div>'
        f'<script type="application/json" id="{name}-data">{encoded(facts)}</script></figure>'
    )


def plain(text: str) -> str:
    """The text without what plotly would take for its markup."""
    return text.replace("<", "‹").replace(">", "›").replace("&", "＆")


def encoded(value: Any) -> str:
    """JSON that may stand inside a script element, whatever its texts say; arrays of numpy are lists."""
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=lambda one: one.tolist()
    )
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _block(block: Block, name: str) -> str:
    if isinstance(block, Figure):
        return drawing(block, name, seen=True)
    return _table(block) if isinstance(block, Table) else f"<p>{_prose(block)}</p>"


def _table(one: Table) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in one.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in one.rows)
    note = f"<p>{_prose(one.note)}</p>" if one.note else ""
    return (
        f'<h3>{escape(one.caption)}</h3>{note}<div class="wide" tabindex="0" role="region" '
        f'aria-label="{escape(one.caption)}"><table{" class=prose" if one.prose else ""}>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _prose(text: str) -> str:
    """Text as HTML; what stands between backticks is code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text))


def _plotly() -> str:
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs()).replace("</script", "<\\/script")


def _style() -> str:
    light, dark = ("".join(f"--{name}:{colour};" for name, colour in theme.items()) for theme in (LIGHT, DARK))
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}@media print{{:root{{{light}}}}}{_RULES}"
    )


def _script() -> str:
    return _DRAW.replace("LIGHT", encoded(LIGHT)).replace("DARK", encoded(DARK))


# plotly compiles its shaders' callers while it runs, and keeps its pictures in data: and blob: addresses.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; worker-src blob:"
)

_RULES = """
* { box-sizing: border-box }
body { max-width: 60rem; margin: 2.5rem auto; padding: 0 1rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif; overflow-wrap: break-word }
h1 { font-size: 1.7rem; line-height: 1.25 }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3.2rem 0 .4rem }
h3, figcaption { font-size: 1rem; font-weight: 600; line-height: 1.4; margin: 1.8rem 0 .2rem }
p { margin: .4rem 0 .8rem; max-width: 46rem }
a { color: inherit }
nav h2 { margin-top: 2rem }
nav li { margin: .35rem 0 }
nav span, h3 + p, header p { color: var(--soft) }
.answer { font-weight: 600 }
figure { margin: 1.2rem 0; break-inside: avoid }
.plot { width: 100%; min-width: 0 }
.wide { overflow-x: auto; margin-bottom: 1.2rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem }
th, td { padding: .28rem 1rem .28rem 0; text-align: right; white-space: nowrap; vertical-align: top;
  border-bottom: 1px solid var(--line) }
th { font-weight: 500; color: var(--soft) }
th:first-child, td:first-child, .prose th, .prose td { text-align: left }
.prose td { white-space: normal; min-width: 4rem }
.prose td:last-child { min-width: 12rem }
code { font-size: .92em; overflow-wrap: anywhere }
.seen { color: var(--soft); margin-bottom: .2rem }
@media (max-width: 30rem) { body { margin-top: 1rem } td:first-child { white-space: normal; min-width: 7rem } }
@media print { body { max-width: none; margin: 0; font-size: 11pt } .wide { overflow: visible }
  th, td { white-space: normal; padding-right: .5rem } tr { break-inside: avoid } h2, h3 { break-after: avoid } }
"""

_DRAW = """
"use strict";
const Segue = (() => {
  const themes = { light: LIGHT, dark: DARK };
  const prefers = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 30rem)");
  const touched = matchMedia("(pointer: coarse)");
  let printing = false;
  const colours = () => themes[prefers.matches && !printing ? "dark" : "light"];
  const coloured = (value, theme) =>
    typeof value === "string" ? (value[0] === "@" && theme[value.slice(1)]) || value
    : Array.isArray(value) ? value.map((one) => coloured(one, theme))
    : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, coloured(one, theme)]))
    : value;
  const merged = (base, own) => {
    const whole = { ...base };
    for (const [key, one] of Object.entries(own))
      whole[key] = one && typeof one === "object" && !Array.isArray(one) ? merged(base[key] ?? {}, one) : one;
    return whole;
  };
  const axis = { gridcolor: "@line", zerolinecolor: "@line", linecolor: "@faint", automargin: true,
    title: { standoff: 8 } };
  const base = () => ({
    font: { family: "system-ui, sans-serif", size: narrow.matches ? 12 : 13, color: "@ink" },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 8, r: 8, t: 8, b: 8 },
    legend: { orientation: "h", y: 1, yanchor: "bottom", x: 0, title: { text: "" } },
    hoverlabel: { bgcolor: "@ground", bordercolor: "@faint", font: { color: "@ink" } },
    dragmode: false,
  });
  const layout = (own, explore, theme) => {
    const whole = base();
    for (const key of Object.keys(own)) if (/^[xy]axis/.test(key)) whole[key] = axis;
    const made = merged(whole, own);
    if (explore) {
      made.legend = { ...made.legend, y: 0, yanchor: "top" };
      made.modebar = { orientation: "v", bgcolor: "rgba(0,0,0,0)", color: theme.soft, activecolor: theme.ink };
      if (!own.scene && !touched.matches) made.dragmode = "pan";
    }
    if (own.scene) delete made.dragmode;
    return made;
  };
  const plots = [...document.querySelectorAll(".plot")].map((element) =>
    ({ element, facts: JSON.parse(document.getElementById(element.id + "-data").textContent) }));
  const draw = ({ element, facts }) => {
    const theme = colours();
    const zoom = facts.explore && !touched.matches;
    // Plotly fills in what it is given; `coloured` copies, so that the facts stay as they are.
    const made = layout(facts.layout, facts.explore, theme);
    return Plotly.react(element, coloured(facts.traces, theme), coloured(made, theme),
      { responsive: true, displaylogo: false, displayModeBar: facts.explore && !narrow.matches, scrollZoom: zoom });
  };
  const redraw = () => {
    for (const plot of plots)
      draw(plot).then(() => plot.element.dispatchEvent(new CustomEvent("themed")));
  };
  prefers.addEventListener("change", redraw);
  narrow.addEventListener("change", redraw);
  addEventListener("beforeprint", () => { printing = true; redraw(); });
  addEventListener("afterprint", () => { printing = false; redraw(); });
  const drawn = Promise.all(plots.map((plot) => draw(plot).then(() => { plot.element.dataset.drawn = "true"; })));
  return { drawn, colours };
})();
"""
