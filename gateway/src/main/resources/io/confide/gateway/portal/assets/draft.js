// Says what the agreement still lacks while it is written. Without it, saving says the same.
(() => {
  const form = document.querySelector("form[data-check]");
  if (!form) return;
  const patience = 700;
  let timer = 0;
  let asked = 0;

  async function check() {
    const turn = ++asked;
    try {
      const answer = await fetch(form.dataset.check, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
      });
      if (!answer.ok || answer.redirected || turn !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("progress");
      if (fresh) show(fresh);
    } catch {
      // The next keystroke asks again; saving tells for certain.
    }
  }

  /** What was folded open stays so; the line that is read aloud changes only when it differs. */
  function show(fresh) {
    const old = document.getElementById("progress");
    const open = old.querySelector("details")?.open;
    const details = fresh.querySelector("details");
    if (details && open !== undefined) details.open = open;
    const count = old.querySelector(".count");
    const told = fresh.querySelector(".count").textContent.trim();
    if (count.textContent.trim() !== told) count.firstElementChild.textContent = told;
    while (count.nextSibling) count.nextSibling.remove();
    const after = fresh.querySelector(".count");
    while (after.nextSibling) old.append(after.nextSibling);
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, patience);
  });
})();
