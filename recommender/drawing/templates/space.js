"use strict";
// Draws the network on a canvas: lines, circles over them, and names where they find room. It turns by dragging and by
// arrow keys, comes nearer by the wheel, two fingers, + and −; whoever is pointed at or tapped is told of. `Segue.drawn`
// is a promise of its being drawn, `Segue.places()` says where in the window each artist is at the moment.
const Segue = (() => {
  const { artists, lines, found } = JSON.parse(document.getElementById("facts").textContent);
  const network = document.getElementById("network"), canvas = network.querySelector("canvas");
  const details = document.getElementById("details"), search = document.getElementById("search");
  const pen = canvas.getContext("2d");
  const FAR = 4, NEAREST = 6, GAP = 3, TAP = 8;
  const view = { yaw: 0.2, pitch: 0.2, zoom: 1 };
  const sought = artists.map(({ name }) => name.toLowerCase());
  let width = 0, height = 0, places = [], chosen = -1, fits = artists.map(() => true), waiting = false;

  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name);
  // Where an artist is on the canvas; a network as wide as it is long stands upright where the canvas does.
  const placed = ({ at, radius }) => {
    const [x, y, z] = height > width ? [at[1], -at[0], at[2]] : at;
    const across = x * Math.cos(view.yaw) + z * Math.sin(view.yaw), back = z * Math.cos(view.yaw) - x * Math.sin(view.yaw);
    const up = y * Math.cos(view.pitch) - back * Math.sin(view.pitch);
    const toward = y * Math.sin(view.pitch) + back * Math.cos(view.pitch), near = FAR / (FAR - toward);
    return { across: across * near, up: up * near, toward, near, radius };
  };
  // As it lies when the canvas is measured, all of it is to be seen; turned, it keeps its size.
  const scale = { across: 1, up: 1, size: 1 }, middle = { across: 0, up: 0 };
  const measured = () => {
    const box = network.getBoundingClientRect(), dots = devicePixelRatio || 1;
    [width, height] = [box.width, box.height];
    [canvas.width, canvas.height] = [Math.round(width * dots), Math.round(height * dots)];
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    const all = artists.map(placed);
    scale.size = Math.min(1.2, Math.max(0.6, Math.min(width, height) / 600));
    for (const [axis, room] of [["across", width - 100], ["up", height - 70]]) {
      const along = all.map((one) => one[axis]), least = Math.min(...along), most = Math.max(...along);
      middle[axis] = (least + most) / 2;
      scale[axis] = room / Math.max(0.4, most - least);
    }
    [scale.across, scale.up] = [Math.min(scale.across, 1.6 * scale.up), Math.min(scale.up, 1.6 * scale.across)];
    draw();
  };

  const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const named = () => {
    const circles = places.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]), taken = [];
    const order = artists.map((_, index) => index).filter((index) => fits[index]);
    order.sort((a, b) => (b === chosen) - (a === chosen) || artists[a].hop - artists[b].hop);
    for (const index of order) {
      const { x, y, r } = places[index], bold = index === 0 || index === chosen;
      pen.font = `${bold ? "bold 15px" : "13px"} system-ui, sans-serif`;
      const half = pen.measureText(artists[index].name).width / 2 + 2, high = bold ? 19 : 17;
      const beside = Math.min(Math.max(x, half), width - half);
      const ways = [[beside, y + r + GAP], [beside, y - r - GAP - high], [x + r + GAP + half, y - high / 2],
        [x - r - GAP - half, y - high / 2]];
      const free = ways.find(([at, top]) => {
        const box = [at - half, top, at + half, top + high];
        if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height) return false;
        if (taken.some((other) => overlap(box, other))) return false;
        return !circles.some((circle, other) => other !== index && overlap(box, circle));
      }) ?? (bold ? ways[0] : null);
      if (!free) continue;
      taken.push([free[0] - half, free[1], free[0] + half, free[1] + high]);
      pen.strokeText(artists[index].name, free[0], free[1] + high / 2);
      pen.fillText(artists[index].name, free[0], free[1] + high / 2);
    }
    canvas.dataset.named = taken.length;
  };
  const draw = () => {
    waiting = false;
    places = artists.map((artist) => {
      const { across, up, toward, near, radius } = placed(artist);
      const x = width / 2 + (across - middle.across) * scale.across * view.zoom;
      const y = height / 2 - (up - middle.up) * scale.up * view.zoom;
      return { x, y, toward, r: radius * scale.size * near * Math.sqrt(view.zoom) };
    });
    pen.clearRect(0, 0, width, height);
    pen.lineCap = "round";
    pen.strokeStyle = colour("faint");
    for (const [first, second, thick] of lines) {
      const [from, to] = [places[first], places[second]];
      const beside = chosen >= 0 && first !== chosen && second !== chosen;
      pen.globalAlpha = (beside || !(fits[first] && fits[second]) ? 0.25 : 0.7) + 0.2 * Math.max(from.toward, to.toward);
      pen.lineWidth = thick * scale.size;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
    pen.globalAlpha = 1;
    const back = artists.map((_, index) => index).sort((a, b) => places[a].toward - places[b].toward);
    for (const index of back) {
      const { x, y, r } = places[index];
      pen.beginPath();
      pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.fillStyle = colour(fits[index] ? artists[index].colour : "line");
      pen.fill();
      pen.lineWidth = index === 0 || index === chosen ? 2.5 : 1.5;
      pen.strokeStyle = colour(index === 0 || index === chosen ? "ink" : "ground");
      pen.stroke();
    }
    [pen.fillStyle, pen.strokeStyle, pen.lineWidth, pen.lineJoin] = [colour("ink"), colour("ground"), 4, "round"];
    [pen.textAlign, pen.textBaseline] = ["center", "middle"];
    named();
    tell();
  };
  const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(draw); } };

  const tell = () => {
    details.hidden = chosen < 0;
    if (chosen < 0) return;
    const name = document.createElement("strong"), { x, y, r } = places[chosen];
    name.textContent = artists[chosen].name;
    const told = artists[chosen].details.map((line) => Object.assign(document.createElement("div"), { textContent: line }));
    if (details.dataset.artist !== String(chosen)) details.replaceChildren(name, ...told);
    details.dataset.artist = chosen;
    const over = y - r - 10 - details.offsetHeight;
    const left = Math.max(0, Math.min(x - details.offsetWidth / 2, width - details.offsetWidth));
    details.style.left = left + "px";
    details.style.top = Math.max(0, over >= 0 ? over : Math.min(y + r + 26, height - details.offsetHeight)) + "px";
  };
  const choose = (index) => { if (index !== chosen) { chosen = index; soon(); } };
  const under = ({ clientX, clientY }, slack) => {
    const box = canvas.getBoundingClientRect(), x = clientX - box.x, y = clientY - box.y;
    const reached = artists.map((_, index) => [Math.hypot(x - places[index].x, y - places[index].y), index])
      .filter(([away, index]) => away <= places[index].r + slack);
    return reached.length ? reached.reduce((a, b) => (places[b[1]].toward > places[a[1]].toward ? b : a))[1] : -1;
  };
  const zoom = (factor) => { view.zoom = Math.min(NEAREST, Math.max(0.5, view.zoom * factor)); soon(); };
  const turn = (across, down) => {
    view.yaw += across / 150;
    view.pitch = Math.min(1.5, Math.max(-1.5, view.pitch + down / 150));
    soon();
  };

  const down = new Map();
  let moved = 0;
  const apart = () => { const [a, b] = [...down.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved = down.size > 1 ? TAP : 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId), now = { x: event.clientX, y: event.clientY };
    if (!before) return choose(under(event, 2));
    const wide = down.size === 2 ? apart() : 0;
    down.set(event.pointerId, now);
    moved += Math.hypot(now.x - before.x, now.y - before.y);
    if (wide) zoom(apart() / wide);
    else if (down.size === 1) turn(now.x - before.x, now.y - before.y);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (down.delete(event.pointerId) && moved < TAP) choose(under(event, event.pointerType === "touch" ? 12 : 2));
  });
  canvas.addEventListener("pointercancel", (event) => down.delete(event.pointerId));
  canvas.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") choose(-1); });
  canvas.addEventListener("wheel", (event) => { event.preventDefault(); zoom(Math.exp(-event.deltaY / 500)); }, { passive: false });
  const keys = { ArrowLeft: () => turn(-15, 0), ArrowRight: () => turn(15, 0), ArrowUp: () => turn(0, -15),
    ArrowDown: () => turn(0, 15), "+": () => zoom(1.2), "-": () => zoom(1 / 1.2) };
  canvas.addEventListener("keydown", (event) => {
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  search.addEventListener("input", () => {
    const text = search.value.trim().toLowerCase();
    fits = sought.map((name) => name.includes(text));
    const those = fits.flatMap((fit, index) => (fit ? [index] : []));
    document.getElementById("found").textContent = text ? found[those.length] ?? "" : "";
    chosen = text && those.length === 1 ? those[0] : -1;
    soon();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
  const drawn = new Promise((done) => new ResizeObserver(() => { measured(); done(); }).observe(network));
  return {
    drawn,
    places: () => {
      const box = canvas.getBoundingClientRect();
      return Object.fromEntries(artists.map(({ name }, index) => [name, [box.x + places[index].x, box.y + places[index].y]]));
    },
  };
})();
