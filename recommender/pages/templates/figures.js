"use strict";
// Draws every element of the class `plot` by plotly, in the colours of the theme. `Segue.drawn` is a promise of all
// being drawn, `Segue.colours()` gives the theme's colours at the moment, and an element fires `themed` after it was
// drawn in another theme.
const Segue = (() => {
  const themes = JSON.parse(document.getElementById("themes").textContent);
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
