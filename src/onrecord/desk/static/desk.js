// The desk works without this file. It adds single keys, and lights a line up without asking for the page again.
"use strict";

(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  document.documentElement.classList.add("scripted");

  // Single keys: an element says by data-key which one is its own. They are off in fields, and can be turned off.

  const SETTING = "onrecord-keys";
  const stored = () => { try { return localStorage.getItem(SETTING); } catch { return null; } };
  let keysOn = stored() !== "off";
  const box = document.getElementById("keys-on");
  if (box) {
    box.checked = keysOn;
    box.addEventListener("change", () => {
      keysOn = box.checked;
      try { localStorage.setItem(SETTING, keysOn ? "on" : "off"); } catch { /* it holds for this page */ }
    });
  }

  const writes = (target) => target.closest("input, textarea, select, [contenteditable]");
  const acts = (target) => target.closest("a, button, summary");

  document.addEventListener("keydown", (event) => {
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (writes(target)) {
      if (event.key === "Escape") target.blur();
      return;
    }
    let key = event.key;
    if (key === "Enter" || key === " ") {
      if (acts(target)) return;
      if (key === "Enter") key = "a";
    }
    const own = all("[data-key]").find((one) => one.dataset.key === key && !one.hidden);
    if (!own) return;
    event.preventDefault();
    if (own.matches("input")) {
      own.focus();
      own.select();
    } else {
      own.click();
      if (own.matches("summary") && own.parentElement.open) {
        own.parentElement.scrollIntoView({ block: "nearest" });
        const field = own.parentElement.querySelector("input:not([type=hidden]), textarea");
        if (field) field.focus();
      }
    }
  });

  // The reader: one line lit up at a time, with those that it stands inside.

  const story = document.querySelector("article.story");
  if (!story) return;
  const cards = all(".card[data-name]", story);
  const names = cards.map((card) => card.dataset.name);
  const pieces = all("[data-marks]", story).map((piece) => ({
    piece,
    marks: piece.dataset.marks.split(" ").map((mark) => mark.split(":")),
  }));
  const steps = Object.fromEntries(all("[data-step]").map((link) => [link.dataset.step, link]));
  const cardOf = (name) => cards[names.indexOf(name)];

  const addressOf = (name) => {
    const address = new URL(location.href);
    address.searchParams.delete("line");
    address.hash = "";
    if (name) {
      address.searchParams.set("line", name);
      address.hash = name;
    }
    return address;
  };

  const holdersOf = (name) => {
    const found = new Set();
    for (let at = cardOf(name)?.dataset.inside; at && !found.has(at); at = cardOf(at)?.dataset.inside) found.add(at);
    return found;
  };

  const light = (name) => {
    const holders = holdersOf(name);
    for (const { piece, marks } of pieces) {
      const own = marks.find(([line]) => line === name);
      piece.classList.remove("lit", "lit-source", "lit-cue", "lit-content");
      if (own) piece.classList.add("lit", `lit-${own[1]}`);
      piece.classList.toggle("held", !own && marks.some(([line, role]) => role === "content" && holders.has(line)));
    }
    for (const card of cards) {
      const now = card.dataset.name === name;
      card.classList.toggle("now", now);
      card.querySelector("details").open = now;
      const review = card.querySelector("[data-review]");
      if (now) review.dataset.key = "e"; else delete review.dataset.key;
    }
    const at = names.indexOf(name);
    const point = (link, there) => {
      link.hidden = !there;
      if (there) link.href = addressOf(there);
    };
    point(steps.back, at > 0 ? names[at - 1] : null);
    point(steps.on, names[at + 1]);
    steps.none.hidden = !name;
    steps.none.href = addressOf(null);
    story.dispatchEvent(new CustomEvent("lit"));
  };

  // Cards that open and close make the page longer and shorter; what was clicked stays where it is.
  const show = (name, { scroll, at = null }) => {
    const before = at?.getBoundingClientRect().top;
    light(name);
    if (at) scrollBy({ top: at.getBoundingClientRect().top - before, behavior: "instant" });
    const first = name && document.getElementById(name);
    if (first && scroll) first.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  };

  const choose = (name, options) => {
    history.pushState(null, "", addressOf(name));
    show(name, options);
  };

  const asked = () => {
    const name = new URL(location.href).searchParams.get("line") || location.hash.slice(1);
    return names.includes(name) ? name : null;
  };

  for (const card of cards) {
    card.querySelector("summary").addEventListener("click", (event) => {
      event.preventDefault();
      choose(card.classList.contains("now") ? null : card.dataset.name, { scroll: false, at: card });
    });
  }

  addEventListener("popstate", () => show(asked(), { scroll: false }));

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("[data-step], [data-line]");
    if (link) {
      const name = link.dataset.line || new URL(link.href).searchParams.get("line");
      if (name && !names.includes(name)) return;
      event.preventDefault();
      choose(name, { scroll: true });
      return;
    }
    const piece = event.target.closest("[data-marks]");
    if (!piece || String(getSelection())) return;
    const inner = piece.dataset.marks.split(" ").map((mark) => mark.split(":")[0]).filter((one) => names.includes(one));
    if (!inner.length) return;
    const unique = [...new Set(inner)].reverse();
    choose(unique[(unique.indexOf(asked()) + 1) % unique.length], { scroll: false, at: piece });
  });

  if (asked()) light(asked());
})();
