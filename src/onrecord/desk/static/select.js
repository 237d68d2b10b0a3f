// The review: words that are selected in the story are taken over as those of a role. The form works without it.
"use strict";

(() => {
  const passage = document.querySelector(".passage");
  const bar = document.querySelector(".selection");
  const form = document.querySelector("form.change");
  if (!passage || !bar || !form) return;

  // Code points, as the record counts them: a character outside the basic plane is two units of a script's string.
  const points = (text) => Array.from(text).length;

  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const holder = range.commonAncestorContainer;
    const paragraph = (holder instanceof Element ? holder : holder.parentElement).closest("[data-start]");
    if (!paragraph || !passage.contains(paragraph)) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const bare = words.trim();
    if (!bare) return null;
    const start = Number(paragraph.dataset.start) + points(before.toString()) + points(words.slice(0, words.indexOf(bare)));
    return { words: bare, start, end: start + points(bare) };
  };

  document.addEventListener("selectionchange", () => {
    const found = selected();
    if (found) {
      bar.hidden = false;
      bar.querySelector("[data-words]").textContent = found.words;
    } else if (!bar.contains(document.activeElement)) {
      bar.hidden = true;
    }
  });

  const before = (one, other) => one.start - other.start;
  const taken = {};

  for (const button of bar.querySelectorAll("[data-role]")) {
    // The selection is gone once a button has the focus, so it is taken when the button is pressed down.
    let found = null;
    button.addEventListener("pointerdown", () => { found = selected(); });
    button.addEventListener("click", () => {
      const words = found || selected();
      found = null;
      if (!words) return;
      const role = button.dataset.role;
      const more = bar.querySelector("[name=more]").checked;
      taken[role] = more && taken[role] ? [...taken[role], words].sort(before) : [words];
      const field = form.elements[role];
      field.value = taken[role].map((one) => one.words).join(" … ");
      form.elements[`${role}_at`].value = taken[role].map((one) => `${one.start}-${one.end}`).join(" ");
      form.closest("details").open = true;
      field.focus();
    });
  }

  for (const role of ["source", "cue", "content"]) {
    form.elements[role].addEventListener("input", () => {
      delete taken[role];
      form.elements[`${role}_at`].value = "";
    });
  }
})();
