"use strict";
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const [toolbar, query] = [one("toolbar"), one("query")];
  const rowOf = new Map(all("tr[data-for]").map((row) => [row.dataset.for, row]));
  const entries = all(".entry").map((element) => ({
    element,
    change: element.matches(".change"),
    facets: {
      kind: [element.dataset.kind],
      impact: [element.dataset.impact],
      evidence: element.dataset.evidence.split(" ").filter(Boolean),
      branch: [element.dataset.branch],
    },
  }));
  const changes = entries.filter((entry) => entry.change);
  const textOf = (entry) =>
    (entry.text ??= all(".code, .said, bdi", entry.element).map((part) => part.textContent).join("\n").toLowerCase());
  let shown = changes;
  let state = {};

  // The filters are the part of the address behind #, so that a view can be linked to.
  const names = ["kind", "impact", "evidence", "branch"];
  const known = new Set(names.flatMap((name) => entries.flatMap((entry) => entry.facets[name].map((value) => `${name}=${value}`))));
  const read = () => {
    const asked = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    state = { q: asked.get("q") ?? "" };
    for (const name of names) {
      const values = (asked.get(name) ?? "").split(",");
      state[name] = new Set(values.filter((value) => known.has(`${name}=${value}`)));
    }
    query.value = state.q;
    for (const box of all("input[name]", toolbar)) box.checked = state[box.name].has(box.value);
    const branch = one("branch");
    if (branch) branch.value = [...state.branch][0] ?? "";
  };
  const write = () => {
    const parts = names.filter((name) => state[name].size).map((name) => `${name}=${[...state[name]].map(encodeURIComponent).join(",")}`);
    if (state.q) parts.push(`q=${encodeURIComponent(state.q)}`);
    if (parts.length || location.hash.includes("=")) history.replaceState(null, "", `#${parts.join("&")}`);
  };

  const fits = (entry, but) =>
    names.every((name) => name === but || !state[name].size || entry.facets[name].some((value) => state[name].has(value)));
  const terms = () => state.q.toLowerCase().split(/\s+/).filter(Boolean);

  function apply() {
    const words = terms();
    const active = words.length > 0 || names.some((name) => state[name].size);
    for (const entry of entries) {
      entry.said = words.every((word) => textOf(entry).includes(word));
      entry.element.hidden = !(entry.said && fits(entry));
      if (entry.change) {
        const row = rowOf.get(entry.element.id);
        if (row) row.hidden = entry.element.hidden;
      }
    }
    shown = changes.filter((entry) => !entry.element.hidden);
    for (const run of all(".unchanged")) {
      const left = all("li:not([hidden])", run).length;
      run.hidden = left === 0;
      if (active) run.open = words.length > 0 || state.kind.has("unchanged");
      else if (run.dataset.filtered) run.open = false;
      run.dataset.filtered = active ? "yes" : "";
    }
    for (const branch of all(".branch")) branch.hidden = !branch.querySelector(".entry:not([hidden])");
    for (const row of all(".of-branch")) row.hidden = !hasRows(row);
    count(active);
    highlight(words);
  }

  function hasRows(row) {
    for (let next = row.nextElementSibling; next && !next.matches(".of-branch"); next = next.nextElementSibling)
      if (!next.hidden) return true;
    return false;
  }

  // Each choice says how many entries it would show, the other filters being as they are.
  function count(active) {
    const numbers = new Map();
    for (const name of names)
      for (const entry of entries)
        if (entry.said && fits(entry, name))
          for (const value of entry.facets[name]) numbers.set(`${name}=${value}`, (numbers.get(`${name}=${value}`) ?? 0) + 1);
    for (const box of all("input[name]", toolbar)) {
      const number = numbers.get(`${box.name}=${box.value}`) ?? 0;
      box.parentElement.querySelector(".count").textContent = number;
      box.parentElement.classList.toggle("none", number === 0);
    }
    const unchanged = entries.filter((entry) => !entry.change && !entry.element.hidden).length;
    const total = `${changes.length} change${changes.length === 1 ? "" : "s"}`;
    one("count").textContent = `${active ? `${shown.length} of ${total}` : total}, ${unchanged} unchanged`;
    one("nothing").hidden = shown.length + unchanged > 0;
    one("reset").disabled = !active;
    const byBranch = new Map();
    for (const entry of shown) byBranch.set(entry.facets.branch[0], (byBranch.get(entry.facets.branch[0]) ?? 0) + 1);
    for (const place of all("[data-count]")) place.textContent = byBranch.get(place.dataset.count) ?? 0;
  }

  function highlight(words) {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete("found");
    if (!words.length) return;
    const ranges = [];
    for (const entry of entries.filter((each) => !each.element.hidden))
      for (const part of all(".code, .said, bdi", entry.element)) {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walker.nextNode() && ranges.length < 5000) {
          const text = walker.currentNode.data.toLowerCase();
          for (const word of words)
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
              const range = new Range();
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, Math.min(at + word.length, walker.currentNode.length));
              ranges.push(range);
            }
        }
      }
    CSS.highlights.set("found", new Highlight(...ranges));
  }

  // Links to what a filter hides, or to what is folded, must still lead there.
  function reveal() {
    // Ids need no decoding: they are letters, digits and a few signs.
    const target = location.hash.includes("=") ? null : one(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    const fold = target.closest("details");
    if (fold) fold.open = true;
    target.scrollIntoView();
    if (target.matches(".change")) target.focus({ preventScroll: true });
  }

  function reset() {
    state = { q: "", ...Object.fromEntries(names.map((name) => [name, new Set()])) };
    query.value = "";
    for (const box of all("input[name]", toolbar)) box.checked = false;
    if (one("branch")) one("branch").value = "";
    write();
    apply();
  }

  function changed() {
    state.q = query.value.trim();
    for (const name of names)
      state[name] = new Set(all(`input[name=${name}]:checked`, toolbar).map((box) => box.value));
    if (one("branch")?.value) state.branch = new Set([one("branch").value]);
    write();
    apply();
  }

  function go(step) {
    if (!shown.length) return;
    const at = shown.findIndex((entry) => entry.element.contains(document.activeElement));
    const edge = toolbar.querySelector(".search").getBoundingClientRect().bottom;
    const below = shown.findIndex((entry) => entry.element.getBoundingClientRect().bottom > edge + 8);
    const start = at >= 0 ? at + step : step > 0 ? Math.max(below, 0) : below - 1;
    const { element } = shown[Math.min(Math.max(start, 0), shown.length - 1)];
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start" });
  }

  async function copy(element) {
    const said = (part) => part.innerText.replace(/\s*\n\s*/g, "\n").trim();
    const head = [...all("h4, .badge", element)].map(said).join(" · ");
    const text = [head, said(element.querySelector(".body")), location.href.replace(/#.*/, "") + `#${element.id}`].join("\n");
    await navigator.clipboard.writeText(text).then(() => announce("Copied"), () => announce("The browser does not let this page copy"));
  }

  function announce(text) {
    one("count").textContent = text;
    setTimeout(apply, 2500);
  }

  function unfold() {
    const runs = all(".unchanged:not([hidden])");
    const open = runs.some((run) => !run.open);
    for (const run of runs) run.open = open;
  }

  function theme() {
    const dark = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
  }

  const keys = {
    j: () => go(1),
    ArrowRight: () => go(1),
    k: () => go(-1),
    ArrowLeft: () => go(-1),
    "/": () => query.focus(),
    u: unfold,
    c: () => document.activeElement.closest(".change") && copy(document.activeElement.closest(".change")),
    "?": () => one("help").showModal(),
    Escape: reset,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("help").open) return;
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && typing) {
      if (!query.value) typing.blur();
      query.value = "";
      changed();
    } else if (!typing && !(event.target.closest(".scroll") && event.key.startsWith("Arrow")) && keys[event.key]) {
      if (event.key.length > 1 || one("shortcuts").checked) {
        event.preventDefault();
        keys[event.key]();
      }
    }
  });

  let waiting;
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  toolbar.addEventListener("change", changed);
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 120);
  });
  one("reset").addEventListener("click", reset);
  one("unfold").addEventListener("click", unfold);
  one("theme").addEventListener("click", theme);
  one("ask").addEventListener("click", () => one("help").showModal());
  one("entries").addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) copy(button.closest(".change"));
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) {
      read();
      apply();
      one("changes").scrollIntoView();
    } else reveal();
  });

  // On paper everything is to be read.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });

  for (const { element } of changes) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${element.querySelector("h4").textContent}`);
    element.querySelector("header").append(button);
  }
  toolbar.hidden = false;
  const bar = toolbar.querySelector(".search");
  new ResizeObserver(() => document.documentElement.style.setProperty("--toolbar", `${bar.offsetHeight}px`)).observe(bar);
  if (matchMedia("(max-width: 44rem)").matches) for (const each of all(".filters", toolbar)) each.open = false;
  read();
  apply();
  if (location.hash.includes("=")) one("changes").scrollIntoView();
  else reveal();
}
