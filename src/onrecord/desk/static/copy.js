// Puts a page's statements with their footnotes on the clipboard; without this file their link leads to the same text.
"use strict";

(() => {
  for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());

  if (!navigator.clipboard) return; // a desk on another machine without https has none: the link stays a link
  const asked = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const copy = (address) => {
    const text = asked(address);
    if (!window.ClipboardItem) return text.then((words) => navigator.clipboard.writeText(words));
    // Given as a promise, so that the click still counts as one when the text has come.
    const item = new ClipboardItem({ "text/plain": text.then((words) => new Blob([words], { type: "text/plain" })) });
    return navigator.clipboard.write([item]);
  };
  for (const link of document.querySelectorAll("[data-copy]")) {
    link.textContent = link.dataset.copy;
    link.setAttribute("role", "button");
    const told = link.parentElement.querySelector("[data-copied]");
    const act = (event) => {
      event.preventDefault();
      told.textContent = "";
      copy(link.href).then(
        () => { told.textContent = "Copied, with the evidence of each statement in its footnote."; },
        () => { location.href = link.href; },
      );
    };
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) act(event);
    });
    link.addEventListener("keydown", (event) => { if (event.key === " ") act(event); });
  }
})();
