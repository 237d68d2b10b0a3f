// The desk works without this file. It lets files be dropped on any page, and keeps the page of a job up to date.
"use strict";

(() => {
  const MOST_FILES = 500;
  const MOST_BYTES = 100_000_000;
  const OFTEN = 1000;

  // Files dragged over a page: a zone that says what dropping them does.

  const zone = document.createElement("div");
  zone.className = "drop-zone";
  zone.hidden = true;
  const words = document.createElement("p");
  zone.append(words);
  document.body.append(zone);
  const CALL = "Drop to add to the record";

  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  let hideLater;

  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    words.textContent = CALL;
    zone.hidden = false;
    clearTimeout(hideLater);  // no event says for certain that the files have left the window
    hideLater = setTimeout(() => { zone.hidden = true; }, 300);
  });

  // What is dropped may be folders. Names that begin with a dot are passed over, as "onrecord add" does.

  const fileOf = (entry) => new Promise((resolve, reject) => { entry.file(resolve, reject); });
  const someOf = (reader) => new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });

  const filesIn = async (entry, found) => {
    if (found.length > MOST_FILES) return;
    if (entry.isFile) {
      found.push(await fileOf(entry));
      return;
    }
    const reader = entry.createReader();
    for (let some = await someOf(reader); some.length; some = await someOf(reader)) {
      for (const one of some) if (!one.name.startsWith(".")) await filesIn(one, found);
    }
  };

  const filesOf = async (dropped) => {
    const plain = [...dropped.files];
    const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) return plain;
    const found = [];
    for (const entry of entries) await filesIn(entry, found);
    return found;
  };

  const troubleIn = (files) => {
    if (!files.length) return "Nothing to read was dropped.";
    if (files.length > MOST_FILES) return `More than ${MOST_FILES} files; drop fewer, or use “onrecord add”.`;
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return bytes > MOST_BYTES ? `More than ${MOST_BYTES / 1e6} MB; drop fewer, or use “onrecord add”.` : null;
  };

  const send = (files) => {
    const carrier = new DataTransfer();
    for (const file of files) carrier.items.add(file);
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/add";
    form.enctype = "multipart/form-data";
    form.hidden = true;
    const field = document.createElement("input");
    field.type = "file";
    field.name = "files";
    field.multiple = true;
    field.files = carrier.files;
    form.append(field);
    document.body.append(form);
    form.submit();
  };

  const say = (message) => {
    clearTimeout(hideLater);
    zone.setAttribute("role", "alert");
    zone.hidden = false;
    words.textContent = message;
    hideLater = setTimeout(() => { zone.hidden = true; }, 4000);
  };

  addEventListener("drop", async (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    try {
      const files = await filesOf(event.dataTransfer);
      const trouble = troubleIn(files);
      if (trouble) say(trouble); else send(files);
    } catch {
      say("What was dropped cannot be read; try the button on the page “Add”.");
    }
  });

  // The page of a job: while it runs, the parts of the page that have changed are put in.

  const job = document.getElementById("job");
  if (!job?.dataset.job) return;
  let last = "";

  const refresh = async () => {
    const now = await (await fetch(job.dataset.job)).text();
    if (now === last) return true;
    last = now;
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.getElementById("job");
    if (!fresh) return false;
    for (const part of ["state", "far", "stop", "told"]) {
      const [old, other] = [document.getElementById(part), page.getElementById(part)];
      if (old.innerHTML !== other.innerHTML) old.replaceChildren(...other.childNodes);
    }
    return Boolean(fresh.dataset.job);
  };

  const keepOn = async () => {
    let on = true;
    try { on = await refresh(); } catch { /* the desk may be back in a moment */ }
    if (on) setTimeout(keepOn, OFTEN);
  };
  setTimeout(keepOn, OFTEN / 4);
})();
