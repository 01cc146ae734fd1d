"use strict";
// The page of a run: draws the time line, lists commands and requests, finds what is looked for.
// Everything that was answered is put in as text, never as HTML.
(async () => {
  const at = (id) => document.getElementById(id);

  async function unpacked(id) {
    const bytes = Uint8Array.from(atob(at(id).textContent), (char) => char.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return JSON.parse(await new Response(plain).text());
  }

  const run = await unpacked("run");
  const commands = run.commands;
  const count = commands.names.length;
  const STEP = 100;
  const MOST_IN_BARS = 1000;
  const BAD = new Set(["failed", "unresolved", "skipped", "unknown"]);
  const SVG = "http://www.w3.org/2000/svg";

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function drawn(tag, attributes, title) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (title) {
      const tip = document.createElementNS(SVG, "title");
      tip.textContent = title;
      made.append(tip);
    }
    return made;
  }

  // a cell with a number, which has its heading with it where there is no room for headings
  function figure(what, content) {
    const inside = content === "" ? [] : [content instanceof Node ? content : String(content)];
    return element("td", { class: "number", "data-what": what }, ...inside);
  }

  // a name that may be broken behind its dots, and nowhere else unless it must
  function broken(name) {
    const parts = name.split(/(?<=\.)|(?=\[)/);
    return parts.flatMap((part, at) => (at ? [document.createElement("wbr"), part] : [part]));
  }

  const words = (state) => state.replace("_", " ");
  const seconds = (value) => (value === null ? "" : value.toFixed(value < 10 ? 3 : 1));

  // ---- the time line: one bar a request, in as many lanes as were under way together

  function lanes(exchanges) {
    const ends = [];
    return exchanges.map((exchange) => {
      let lane = ends.findIndex((end) => end <= exchange[1] + 1e-9);
      if (lane < 0) lane = ends.length;
      ends[lane] = exchange[3];
      return lane;
    });
  }

  function describe(exchange) {
    const [number, left, began, ended, size, errors, problem, ran, halt, direct, methods] = exchange;
    const lines = [`request ${number}: ${methods}`, `${size} commands, ${errors} failed`];
    lines.push(`left after ${seconds(began)} s, answered after ${seconds(ended)} s`);
    if (began - left > 0.002) lines.push(`waited ${seconds(began - left)} s for a connection`);
    if (halt) lines.push("halt on error");
    if (direct) lines.push("sent directly, outside a batch");
    if (problem) lines.push(`${problem}${ran ? "; it may have been carried out" : ""}`);
    return lines.join("\n");
  }

  // commands by request, unless there are more than anybody could tell apart
  function byRequest() {
    const inside = new Map();
    for (let index = 0; count <= MOST_IN_BARS && index < count; index += 1) {
      const number = commands.requests[index];
      if (!inside.has(number)) inside.set(number, []);
      inside.get(number).push(index);
    }
    return inside;
  }

  // the commands of a request in the lower half of its bar, as wide as their share of the portal's time
  function drawCommands(svg, indexes, left, wide, y, high) {
    const known = indexes.every((index) => commands.seconds[index] !== null);
    const weights = indexes.map((index) => (known ? commands.seconds[index] + 0.0001 : 1));
    const whole = weights.reduce((sum, one) => sum + one, 0);
    let x = left;
    indexes.forEach((index, place) => {
      const width = (weights[place] / whole) * wide;
      const state = run.state_names[commands.states[index]];
      const fill = BAD.has(state) ? "var(--bad)" : "var(--ok)";
      const took = known ? `, ${seconds(commands.seconds[index])} s at the portal` : "";
      const box = { x, y, width: Math.max(0.5, width - (width > 3 ? 1 : 0)), height: high, fill };
      svg.append(drawn("rect", box, `${commands.names[index]}: ${words(state)}${took}`));
      x += width;
    });
  }

  function drawTimeline() {
    const place = at("timeline");
    const exchanges = [...run.exchanges].sort((a, b) => a[1] - b[1]);
    if (!exchanges.length) {
      place.className = "soft";
      place.textContent = run.requests ? "nobody kept the time" : "nothing was sent";
      at("all").hidden = true;
      return;
    }
    const lane = lanes(exchanges);
    const high = Math.max(4, Math.min(14, 420 / (Math.max(...lane) + 1)));
    const width = Math.max(300, place.clientWidth);
    const last = Math.max(run.seconds, 0.001);
    const height = (Math.max(...lane) + 1) * (high + 2) + 34;
    const x = (time) => 8 + (time / last) * (width - 16);
    const svg = drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
    svg.append(drawn("desc", {}, ""));
    for (const [began, ended, why] of run.waits) {
      const wide = Math.max(1, x(ended) - x(began));
      const box = { x: x(began), y: 18, width: wide, height: height - 34, fill: "var(--wait)" };
      svg.append(drawn("rect", { ...box, opacity: 0.55 }, `held back ${seconds(ended - began)} s: ${why}`));
    }
    const inside = byRequest();
    exchanges.forEach((exchange, index) => {
      const [, left, began, ended, , errors, problem] = exchange;
      const y = 20 + lane[index] * (high + 2);
      const colour = problem || errors ? "var(--bad)" : "var(--accent)";
      if (began - left > 0.002) {
        const wide = x(began) - x(left);
        svg.append(drawn("rect", { x: x(left), y, width: wide, height: high, fill: "var(--rim)" }));
      }
      const wide = Math.max(1.5, x(ended) - x(began));
      const fill = problem ? "var(--bad)" : colour;
      const opacity = problem ? 1 : errors ? 0.75 : 0.85;
      svg.append(
        drawn("rect", { x: x(began), y, width: wide, height: high, rx: 2, fill, opacity }, describe(exchange)),
      );
      drawCommands(svg, inside.get(exchange[0]) || [], x(began), wide, y + high / 2, high / 2);
    });
    const ticks = width < 500 ? 2 : 4;
    for (let tick = 0; tick <= ticks; tick += 1) {
      const time = (last * tick) / ticks;
      const anchor = tick === 0 ? "start" : tick === ticks ? "end" : "middle";
      const text = drawn("text", {
        x: x(time), y: 12, "text-anchor": anchor, "font-size": 11, fill: "var(--soft)",
      });
      text.textContent = `${seconds(time)} s`;
      svg.append(text);
    }
    place.replaceChildren(svg);
  }

  // how many requests might be under way: at first, at most, and when that was lowered
  function tellBounds(bounds) {
    const most = Math.max(...bounds.map(([, bound]) => bound));
    const lowered = bounds.filter(([, bound], at) => at && bound < bounds[at - 1][1]);
    const shown = lowered.slice(0, 5).map(([time, bound]) => `to ${bound} after ${seconds(time)} s`);
    if (lowered.length > shown.length) shown.push(`and ${lowered.length - shown.length} times more`);
    const told = lowered.length ? `; lowered ${shown.join(", ")}` : "";
    return `under way at the same time: ${bounds[0][1]} at first, ${most} at most${told}`;
  }

  function tellWaits() {
    const reasons = new Map();
    for (const [began, ended, why] of run.waits) {
      const [times, sum] = reasons.get(why) || [0, 0];
      reasons.set(why, [times + 1, sum + ended - began]);
    }
    const told = [...reasons].map(([why, [times, sum]]) => `${times} × ${why}, ${seconds(sum)} s`);
    const lines = told.length ? [`held back: ${told.join("; ")}`] : [];
    if (run.bounds.length) lines.push(tellBounds(run.bounds));
    at("held").textContent = lines.join("\n");
  }

  // ---- tables that show a hundred rows, and the next when asked

  function paged(body, more, total, makeRow) {
    let shown = 0;
    function next() {
      const end = Math.min(total(), shown + STEP);
      const rows = [];
      for (let index = shown; index < end; index += 1) rows.push(makeRow(index));
      body.append(...rows);
      shown = end;
      more.hidden = shown >= total();
      more.textContent = `show ${Math.min(STEP, total() - shown)} more of ${total() - shown}`;
    }
    more.addEventListener("click", next);
    return () => {
      body.replaceChildren();
      shown = 0;
      next();
    };
  }

  // ---- commands

  let chosen = [];
  let previews = null; // unpacked after everything else; nobody waits for it
  let texts = null;

  function textOf(index) {
    if (texts === null) texts = new Array(count);
    if (texts[index] === undefined) {
      const method = run.method_names[commands.methods[index]];
      texts[index] = `${commands.names[index]}\n${method}\n${commands.texts[commands.notes[index]]}`.toLowerCase();
    }
    return texts[index];
  }

  function commandRow(position) {
    const index = chosen[position];
    const state = run.state_names[commands.states[index]];
    const look = state === "done" ? "good" : BAD.has(state) ? "bad" : "soft";
    const line = commands.lines[index];
    const about = element("td", { class: "wide" }, commands.texts[commands.notes[index]]);
    const answer = previews && previews[index];
    if (answer) about.append(element("div", { class: "preview mono" }, answer));
    return element(
      "tr", {},
      element("td", { class: "mono" }, ...broken(commands.names[index])),
      element("td", { class: "mono" }, ...broken(run.method_names[commands.methods[index]])),
      element("td", { class: `state ${look}` }, words(state)),
      figure("request", commands.requests[index] || ""),
      figure("s", seconds(commands.seconds[index])),
      figure("line", line ? element("a", { href: `#line${line}` }, `:${line}`) : ""),
      about,
    );
  }

  const refill = paged(at("rows"), at("more"), () => chosen.length, commandRow);
  let wanted = "";

  function choose() {
    const looked = at("search").value.trim().toLowerCase();
    chosen = [];
    for (let index = 0; index < count; index += 1) {
      if (wanted && run.state_names[commands.states[index]] !== wanted) continue;
      if (looked && !textOf(index).includes(looked)) continue;
      chosen.push(index);
    }
    const only = wanted ? ` that are ${words(wanted)}` : "";
    const note = run.left_out ? `, ${run.left_out.toLocaleString("en")} more are only counted` : "";
    at("found").textContent = `${chosen.length.toLocaleString("en")} of ${count.toLocaleString("en")}${only}${note}`;
    refill();
  }

  function want(state) {
    wanted = state;
    for (const button of document.querySelectorAll("[data-state]")) {
      button.setAttribute("aria-pressed", String(button.dataset.state === wanted));
    }
  }

  function chooseAll() {
    at("search").value = "";
    want("");
    choose();
  }

  function addStates() {
    for (const button of document.querySelectorAll("[data-state]")) {
      button.addEventListener("click", () => {
        want(wanted === button.dataset.state ? "" : button.dataset.state);
        choose();
      });
    }
  }

  // ---- requests

  function requestRow(index) {
    const exchange = run.exchanges[index];
    const [number, , began, ended, size, errors, problem, , , , methods] = exchange;
    const end = problem || (errors ? `${errors} failed` : "ok");
    const find = element("button", { type: "button" }, String(number));
    find.addEventListener("click", () => showRequest(number));
    return element(
      "tr", {},
      figure("request", find),
      figure("after, s", seconds(began)),
      figure("took, s", seconds(ended - began)),
      figure("commands", size),
      element("td", { class: end === "ok" ? "good" : "bad" }, end),
      element("td", { class: "wide mono" }, methods),
    );
  }

  function showRequest(number) {
    at("search").value = "";
    want("");
    chosen = [];
    for (let index = 0; index < count; index += 1) {
      if (commands.requests[index] === number) chosen.push(index);
    }
    at("found").textContent = `${chosen.length} last sent in request ${number} (Esc shows all)`;
    refill();
    at("commands").scrollIntoView();
    at("found").focus({ preventScroll: true });
  }

  // ---- everything together

  function keys(event) {
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      at("search").focus();
    } else if (event.key === "Escape") {
      chooseAll();
    } else if (event.key === "Enter" && event.target === at("search")) {
      at("found").focus();
    }
  }

  function turnTheme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const root = document.documentElement;
    const now = root.dataset.theme || (dark ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
  }

  let pending = 0;
  at("search").addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(choose, 120);
  });
  document.addEventListener("keydown", keys);
  at("theme").addEventListener("click", turnTheme);
  let drawnWidth = 0;
  addEventListener("resize", () => {
    const width = at("timeline").clientWidth;
    if (width !== drawnWidth && run.exchanges.length) drawTimeline();
    drawnWidth = width;
  });
  addStates();
  drawTimeline();
  tellWaits();
  choose();
  document.body.dataset.ready = "yes";
  paged(at("requestrows"), at("morerequests"), () => run.exchanges.length, requestRow)();
  previews = await unpacked("previews");
  refill();
})();
