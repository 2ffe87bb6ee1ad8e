"use strict";
(() => {
  const searched = JSON.parse(document.getElementById("searched").textContent);
  const names = searched.names.map((name) => name.toLowerCase());
  const plot = document.getElementById("network"), search = document.getElementById("search");
  // Plotly keeps one opacity for all markers of a trace, so those that do not fit lose their colour instead.
  const mark = () => {
    const text = search.value.trim().toLowerCase(), theme = Segue.colours(), nodes = plot.data.length - 1;
    const fits = names.map((name) => !text || name.includes(text));
    const facts = JSON.parse(document.getElementById("network-data").textContent).traces[nodes];
    const colours = facts.marker.color.map((name, place) => theme[fits[place] ? name.slice(1) : "line"]);
    const shown = facts.text.map((name, place) => (!text ? name : fits[place] ? searched.shown[place] : ""));
    document.getElementById("found").textContent = text ? fits.filter(Boolean).length + " " + searched.found : "";
    Plotly.restyle(plot, { "marker.color": [colours], text: [shown] }, [nodes]);
  };
  search.addEventListener("input", mark);
  Segue.drawn.then(() => plot.addEventListener("themed", mark));
})();
