"use strict";
(() => {
  document.documentElement.classList.add("js");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const live = document.querySelector(".live");
  const say = (text) => { if (live) live.textContent = text; };

  // One document at a time: the one that the address names, else the overview.
  const documents = all("section.doc");
  const overview = document.getElementById("overzicht"), back = document.querySelector("header nav");
  // What is wider than its place scrolls, also with the keyboard; a text that is higher than the window stops at its end.
  const fit = () => {
    for (const box of all(".wide, .rows")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
    const texts = all(".row > .text:not(:only-child)"), heights = texts.map((text) => text.offsetHeight);
    texts.forEach((text, i) => text.style.setProperty("--height", `${heights[i]}px`));
  };
  const show = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    const current = target && target.closest("section.doc");
    documents.forEach((doc) => doc.classList.toggle("other", (current || overview) && doc !== current));
    if (overview) overview.classList.toggle("other", Boolean(current));
    if (back) back.hidden = !current;
    fit();
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target) target.scrollIntoView({block: target === current ? "start" : "center"});
  };
  addEventListener("hashchange", show);
  addEventListener("resize", fit);
  show();
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    opened.forEach((closed) => { closed.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((closed) => { closed.open = false; }));

  // Tables sort by the button in their heads.
  for (const table of all("table.sort")) {
    const heads = all("thead th", table);
    const names = heads.map((head) => head.textContent);
    for (const row of table.tBodies[0].rows)
      for (const cell of row.cells)
        if (cell.cellIndex > 0 && !cell.querySelector("details")) cell.dataset.name = names[cell.cellIndex];
    heads.forEach((head, column) => {
      const button = head.querySelector("button");
      if (!button) return;
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending" ||
          (!head.hasAttribute("aria-sort") && head.classList.contains("n"));
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const value = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
        const numbers = head.classList.contains("n");
        const rows = all("tbody tr", table).sort((a, b) => numbers
          ? Number(value(a)) - Number(value(b))
          : value(a).localeCompare(value(b), "nl"));
        if (down) rows.reverse();
        table.tBodies[0].append(...rows);
      });
    });
  }
  for (const tools of all(".tools.files")) {
    const table = document.getElementById(tools.dataset.table);
    const words = tools.querySelector("input[type=search]"), level = tools.querySelector("select");
    const filter = () => {
      const wanted = words.value.toLowerCase();
      let left = 0;
      for (const row of all("tbody tr", table)) {
        const fits = row.cells[0].textContent.toLowerCase().includes(wanted) && (!level.value || row.dataset.level === level.value);
        row.classList.toggle("gone", !fits);
        left += fits;
      }
      tools.querySelector("output").textContent = `${left} van ${table.tBodies[0].rows.length}`;
    };
    words.addEventListener("input", filter);
    level.addEventListener("change", filter);
  }

  // Within a document: filter by severity and rule, walk through the findings.
  const walkers = new Map();
  for (const doc of documents) {
    const tools = doc.querySelector(".tools.findings");
    if (!tools) continue;
    const cards = all("li[data-rule]", doc), marks = all("mark", doc), refs = all("a.ref", doc);
    const rule = tools.querySelector("select"), boxes = all("input[type=checkbox]", tools), output = tools.querySelector("output");
    let at = -1;
    const visible = () => cards.filter((card) => !card.classList.contains("gone"));
    const filter = () => {
      const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      const left = new Set();
      for (const card of cards) {
        const fits = severities.has(card.dataset.severity) && (!rule.value || card.dataset.rule === rule.value);
        card.classList.toggle("gone", !fits);
        if (fits) left.add(card.dataset.f);
      }
      for (const mark of marks) mark.classList.toggle("off", !mark.dataset.f.split(" ").some((number) => left.has(number)));
      for (const ref of refs) ref.classList.toggle("gone", !left.has(ref.dataset.f));
      output.textContent = `${left.size} van ${cards.length}`;
      at = -1;
    };
    rule.addEventListener("change", filter);
    boxes.forEach((box) => box.addEventListener("change", filter));
    const step = (by) => {
      const list = visible();
      if (!list.length) return;
      at = (at + by + list.length) % list.length;
      if (by < 0 && at < 0) at = list.length - 1;
      const card = list[at];
      all(".here", doc).forEach((old) => old.classList.remove("here"));
      card.classList.add("here");
      marks.filter((mark) => mark.dataset.f.split(" ").includes(card.dataset.f)).forEach((mark) => mark.classList.add("here"));
      card.tabIndex = -1;
      card.focus({preventScroll: true});
      card.scrollIntoView({block: "center"});
    };
    tools.querySelector(".next").addEventListener("click", () => step(1));
    tools.querySelector(".previous").addEventListener("click", () => step(at < 0 ? 0 : -1));
    walkers.set(doc, step);
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    // Only while one walks: a letter alone must do nothing to who types or speaks elsewhere on the page.
    const inside = event.target.closest(".tools, .advice, .whole, mark, .ref");
    const doc = inside && inside.closest("section.doc");
    if (walkers.has(doc) && (event.key === "n" || event.key === "p")) walkers.get(doc)(event.key === "n" ? 1 : -1);
  });

  // A suggestion goes to the clipboard; a page that was opened as a file may have no clipboard to ask for.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  };
  for (const button of all("button.copy")) {
    button.addEventListener("click", async () => {
      const done = await copy(button.dataset.text);
      say(done ? `Gekopieerd: ${button.dataset.text}` : "Kopiëren lukt niet in deze browser.");
      all(".copy.done").forEach((other) => other.classList.remove("done"));
      button.classList.toggle("done", done);
      button.focus();
    });
  }
})();
