
(() => {
  "use strict";
  const byId = id => document.getElementById(id);
  const pane = byId("references");
  const order = [...document.querySelectorAll(".item")].map(item => item.dataset.sentence);
  let at = -1;

  const anchors = sentence => (sentence.dataset.links || "").split(" ").filter(Boolean);

  // A sentence, what says the same, and the reasons: lit together.
  const light = sentence => {
    document.querySelectorAll(".current").forEach(old => old.classList.remove("current"));
    const lit = [sentence, ...anchors(sentence).map(byId)];
    lit.filter(Boolean).forEach(one => {
      one.classList.add("current");
      const item = one.id.startsWith("s") && byId("i" + one.id.slice(1));
      if (item) item.classList.add("current");
    });
    const place = order.indexOf(sentence.id);
    if (place >= 0) at = place;
  };

  // In two columns the reference has its own scroll bar; bring its sentence level with ours.
  const level = sentence => {
    const other = byId(anchors(sentence)[0] || "");
    if (!other || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const inPane = other.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += inPane - pane.clientHeight / 3;
  };

  const show = sentence => {
    light(sentence);
    sentence.scrollIntoView({ block: "center" });
    if (sentence.id.startsWith("s")) level(sentence);
  };

  const focus = sentence => {
    const link = sentence.querySelector("a");
    if (link) link.focus({ preventScroll: true });
  };

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const sentence = event.target.closest(".sentence");
    if (link) {
      const target = byId(link.getAttribute("href").slice(1));
      if (!target) return;
      if (target.classList.contains("sentence")) {
        event.preventDefault();
        history.replaceState(null, "", link.getAttribute("href"));
        show(target);
        focus(target);
      } else if (target.classList.contains("item")) {
        light(byId(target.dataset.sentence));
      }
    } else if (sentence && String(getSelection()) === "") {
      light(sentence);
      if (sentence.id.startsWith("s")) level(sentence);
      else if (anchors(sentence)[0]) byId(anchors(sentence)[0]).scrollIntoView({ block: "center" });
    }
  });

  const step = by => {
    if (order.length === 0) return;
    at = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
    const sentence = byId(order[at]);
    show(sentence);
    focus(sentence);
  };

  const cross = () => {
    const here = document.activeElement && document.activeElement.closest(".sentence");
    const from = here || (at >= 0 ? byId(order[at]) : null);
    const other = from && byId(anchors(from)[0] || "");
    if (!other) return;
    show(other);
    focus(other);
  };

  const keys = { j: () => step(1), k: () => step(-1), r: cross };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !byId("keys-on").checked) return;
    const action = keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  if (order.length > 0) byId("keys").hidden = false;
  const target = location.hash && byId(location.hash.slice(1));
  if (target && target.classList.contains("sentence")) show(target);
})();
