// The claim card works without this file: its links lead to the card with the words pane. Here the pane alone is
// fetched from the desk and put in place, so that the card stays where it is.
"use strict";

(() => {
  const main = document.getElementById("main");
  const pane = () => document.getElementById("words");
  const links = (within) => [...main.querySelectorAll(`${within} a[href*="look="]:not(.pane a)`)];
  const lookOf = (address) => new URL(address, location.href).searchParams.get("look");

  // The card that an address shows, whatever words are looked at on it.
  const cardOf = (address) => {
    const card = new URL(address, location.href);
    card.searchParams.delete("look");
    card.hash = "";
    return card.href;
  };

  let from = null; // the link that opened the pane: closing it leads back there
  let turn = 0; // of several that were asked for, only the last one is shown

  const mark = (look) => {
    for (const link of links("")) {
      if (look && lookOf(link.href) === look) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  const inColumns = (look) => links(".sides").find((link) => lookOf(link.href) === look);

  const point = (there, look) => {
    const order = links(".sides");
    const at = order.findIndex((link) => lookOf(link.href) === look);
    for (const [step, link] of [["back", order[at - 1]], ["on", order[at + 1]]]) {
      const own = there.querySelector(`[data-pane="${step}"]`);
      if (!own) continue;
      own.hidden = at < 0 || !link;
      if (!own.hidden) own.href = link.href;
    }
  };

  // The words that are lit up are in view in the pane, whatever stands before them.
  const settle = (there) => {
    const passage = there.querySelector(".passage");
    const lit = passage ? [...passage.querySelectorAll(".lit")] : [];
    if (!lit.length) return;
    const end = Math.max(...lit.map((one) => one.offsetTop + one.offsetHeight));
    if (end > passage.clientHeight) passage.scrollTop = Math.min(...lit.map((one) => one.offsetTop)) - 8;
  };

  const uncover = (link) => {
    for (let fold = link.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const { top, bottom } = link.getBoundingClientRect();
    if (top < 0 || bottom > (pane()?.getBoundingClientRect().top ?? innerHeight)) link.scrollIntoView({ block: "nearest" });
  };

  const fetched = async (address) => {
    const card = new URL(address, location.href);
    const answer = await fetch(`${card.pathname}/words${card.search}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("words");
  };

  const put = (fresh) => {
    const old = pane();
    const held = old?.contains(document.activeElement);
    if (!fresh) old?.remove();
    else if (old) old.replaceWith(fresh);
    else main.append(fresh);
    return held;
  };

  const show = async (address, { push }) => {
    const own = ++turn;
    const look = lookOf(address);
    let fresh = null;
    if (look) {
      if (pane()) point(pane(), look); // the next key goes on from here, even before the words have come
      try {
        fresh = await fetched(address);
      } catch {
        if (own === turn && push) location.href = address;
        else if (own === turn) location.reload();
        return;
      }
      if (own !== turn) return;
    }
    if (push) history.pushState(null, "", address);
    const held = put(fresh);
    mark(look);
    if (fresh) {
      point(fresh, look);
      settle(fresh);
      if (push || held) document.getElementById("words-title").focus({ preventScroll: true });
      if (push && from) uncover(from);
    } else if (push || held) {
      from?.focus({ preventScroll: true });
      if (from) uncover(from);
    }
  };

  const close = (link) => {
    from = from?.isConnected ? from : inColumns(pane().dataset.look);
    show(link.href, { push: true });
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const link = event.target.closest("a[href]");
    if (!link || !main.contains(link)) return;
    const step = link.dataset.pane;
    if (step !== "close" && (!lookOf(link.href) || cardOf(link.href) !== cardOf(location.href))) return;
    event.preventDefault();
    if (step === "close") {
      close(link);
      return;
    }
    if (lookOf(link.href) === pane()?.dataset.look) {
      document.getElementById("words-title").focus({ preventScroll: true });
      return;
    }
    from = step ? inColumns(lookOf(link.href)) ?? from : link;
    show(link.href, { push: true });
  });

  // Before the keys of every page: Escape closes, and Enter is no verdict here, as it has just opened the pane.
  document.addEventListener("keydown", (event) => {
    if (!pane() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof Element) || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close(pane().querySelector('[data-pane="close"]'));
    } else if (event.key === "Enter" && !event.target.closest("a, button, summary")) {
      event.stopPropagation();
    }
  }, true);

  addEventListener("popstate", () => {
    const look = lookOf(location.href);
    if (look !== (pane()?.dataset.look ?? null)) show(location.href, { push: false });
  });

  // After a decision the card stands where it stood.
  const PLACE = "onrecord-place";
  const take = () => {
    try {
      const place = sessionStorage.getItem(PLACE);
      sessionStorage.removeItem(PLACE);
      return place;
    } catch { return null; }
  };
  const place = take();
  if (pane() && place !== null) addEventListener("load", () => scrollTo({ top: Number(place), behavior: "instant" }));
  document.addEventListener("submit", (event) => {
    if (!event.target.closest(".pane")) return;
    try { sessionStorage.setItem(PLACE, String(scrollY)); } catch { /* then it opens where its words are */ }
  });

  if (pane()) {
    const { look } = pane().dataset;
    mark(look);
    if (look) point(pane(), look);
    settle(pane());
  }
})();
