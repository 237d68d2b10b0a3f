// Rails beside a story's text, drawn to its exact lines of type, and anew when another line is lit up. Without this
// file they are there, too, as long as their paragraphs.
"use strict";

(() => {
  const MOST = 4; // as rails.py has it
  const story = document.querySelector(".story");
  if (!story) return;
  const cards = new Map([...story.querySelectorAll(".card[data-name]")].map((card) => [card.dataset.name, card]));
  const told = [...story.querySelectorAll(".told")].map((place) => ({
    place,
    pieces: [...place.querySelectorAll("[data-marks]")].map((piece) => [piece, piece.dataset.marks.split(" ")]),
  }));

  const made = (name, kind, ...within) => {
    const element = document.createElement(name);
    element.className = kind;
    element.append(...within);
    return element;
  };

  const hopsOf = (name) => {
    const hops = [];
    for (let at = name; cards.has(at) && !hops.some(({ line }) => line === at); at = cards.get(at).dataset.inside) {
      const card = cards.get(at);
      const standing = ["suggested", "accepted", "fixed", "rejected"].find((one) => card.classList.contains(one));
      hops.push({ line: at, hop: hops.length + 1, who: card.querySelector(".who").textContent, standing });
    }
    return hops.reverse();
  };

  // What a hop passes on: its content, or its other words where it has none.
  const marksOf = (line) => {
    const has = (mark) => told.some(({ pieces }) => pieces.some(([, marks]) => marks.includes(mark)));
    return has(`${line}:content`) ? [`${line}:content`] : [`${line}:source`, `${line}:cue`];
  };

  // The stretches of a paragraph's height that some marks cover; lines of type that follow one another are one stretch.
  const stretchesOf = ({ place, pieces }, marks) => {
    const top = place.getBoundingClientRect().top;
    const height = parseFloat(getComputedStyle(place.querySelector(".paragraph")).lineHeight);
    const middles = pieces
      .filter(([, own]) => own.some((mark) => marks.includes(mark)))
      .flatMap(([piece]) => [...piece.getClientRects()])
      .filter(({ width }) => width > 1)
      .map((line) => (line.top + line.bottom) / 2 - top)
      .sort((one, other) => one - other);
    const found = [];
    for (const middle of middles) {
      const [start, end] = [middle - height / 2, middle + height / 2];
      const last = found.at(-1);
      if (last && start < last.end + height / 2) last.end = Math.max(last.end, end);
      else found.push({ start, end });
    }
    return found;
  };

  const railOf = ({ hop, standing }, { start, end }) => {
    const rail = made("span", `hop hop-${hop} ${standing}`, made("b", "", hop));
    rail.style.top = `${start}px`;
    rail.style.height = `${end - start}px`;
    return rail;
  };

  const named = (hops) => {
    const name = (...within) => {
      const one = made("span", "", ...within);
      one.dir = "auto";
      return one;
    };
    const outlet = story.querySelector(".outlet").textContent;
    const kind = `hands of-${Math.min(hops.length, MOST)}`;
    return made("div", kind, name(outlet), ...hops.map(({ hop, who }) => name(made("b", "", hop), ` ${who}`)));
  };

  const draw = () => {
    for (const old of story.querySelectorAll(".rails")) old.remove();
    const hops = hopsOf(story.querySelector(".card.now")?.dataset.name);
    const shown = hops.slice(-MOST).map((one) => ({ one, marks: marksOf(one.line) }));
    let names = named(hops);
    const drawn = told.map((row) => shown.map(({ one, marks }) => [one, stretchesOf(row, marks)]));
    told.forEach(({ place }, at) => {
      const rails = drawn[at].flatMap(([one, stretches]) => stretches.map((stretch) => railOf(one, stretch)));
      if (!rails.length) return;
      const margin = made("div", shown.length === 1 ? "rails single" : "rails", ...rails);
      margin.setAttribute("aria-hidden", "true");
      const [, own] = drawn[at].at(-1);
      if (names && own.length) {
        names.style.top = `${own[0].start}px`;
        margin.prepend(names);
        names = null;
      }
      place.prepend(margin);
    });
  };

  story.addEventListener("lit", draw);
  new ResizeObserver(draw).observe(story.querySelector(".body"));
  document.fonts.ready.then(draw);
})();
