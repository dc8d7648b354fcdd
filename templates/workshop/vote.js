"use strict";
(() => {
  const body = document.body.dataset;
  const form = document.getElementById("vote");
  const status = document.getElementById("status");
  const KEY = "unsent-ballot";
  let dirty = false, sending = false, wait = 1000, timer = 0;

  // The secret comes behind the # so that it never reaches a log, and leaves the address bar at once.
  const join = document.getElementById("join");
  if (join && location.hash.length > 10) {
    join.elements.secret.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    document.getElementById("code").hidden = true;
    if (!join.querySelector("[name=seat],[name=role]") && !document.querySelector(".note")) join.submit();
  } else if (location.hash) history.replaceState(null, "", location.pathname);

  const say = (text, mark) => { if (status) { status.textContent = text; status.className = mark ? "unsent" : ""; if (mark) status.scrollIntoView({ block: "center" }); } };
  const stored = () => { try { return JSON.parse(localStorage.getItem(KEY)); } catch { return null; } };
  const keep = (value) => { try { value ? localStorage.setItem(KEY, JSON.stringify(value)) : localStorage.removeItem(KEY); } catch { /* private mode: the page itself still holds it */ } pending = value; };
  let pending = stored();

  // A network that stalls neither answers nor fails; a resend of what did arrive changes nothing.
  const soon = () => {
    if (AbortSignal.timeout) return AbortSignal.timeout(5000);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5000);
    return controller.signal;
  };

  const send = async () => {
    clearTimeout(timer);
    if (!pending || sending) return;
    sending = true;
    if (form) say(form.dataset.sending);
    let answer = null, code = 0;
    try {
      const response = await fetch("/vote", { method: "POST", signal: soon(), body: pending.body, headers: {
        "accept": "application/json", "content-type": "application/x-www-form-urlencoded" } });
      code = response.status;
      answer = await response.json();
    } catch { answer = null; }
    sending = false;
    if (!answer || code === 429 || code >= 500) {
      if (form) say(form.dataset.unsent, true);
      wait = Math.min(wait * 2, 15000);
      timer = setTimeout(send, wait * (0.5 + Math.random() / 2));
      return;
    }
    const page = Number(pending.page) + 1;
    keep(null); dirty = false; wait = 1000;
    if (answer.status === "saved" || answer.status === "same") location.replace("/?note=saved");
    else if (answer.status === "stale") location.replace("/?note=stale&page=" + page);
    else if (answer.status === "closed") location.replace("/?note=late");
    else if (answer.status === "unknown") location.replace("/");
    else if (form) say({ budget: form.dataset.over, empty: form.dataset.empty }[answer.status] || form.dataset.refused, true);
  };

  if (form) {
    const left = document.getElementById("left");
    const budget = Number(form.dataset.budget);
    const total = () => [...new FormData(form)].filter(([name]) => /^q\d/.test(name)).reduce((sum, [, value]) => sum + Number(value), 0);
    const count = () => { if (budget) left.textContent = form.dataset.left.replace("#", budget - total()); };
    count();
    form.addEventListener("input", () => { dirty = true; count(); say(""); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (![...new FormData(form).keys()].some((name) => /^q\d/.test(name))) return say(form.dataset.empty, true);
      if (budget && (total() > budget || (form.dataset.kind === "points" && total() !== budget))) return say(form.dataset.over, true);
      keep({ round: body.round, turn: body.turn, page: form.elements.page.value, body: new URLSearchParams(new FormData(form)).toString() });
      send();
    });
  }
  addEventListener("online", send);
  addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
  send();

  const counter = document.getElementById("count");
  const listen = () => {
    const source = new EventSource("/events");
    source.onmessage = (event) => {
      const now = JSON.parse(event.data);
      counter.textContent = counter.dataset.text.replace("#", now.voted).replace("%", now.joined);
      if (now.round === body.round && now.state === body.state && String(now.turn) === body.turn) return;
      if (pending) return send();
      // Everybody's page turns together; a short random wait spares the laptop.
      setTimeout(() => location.replace(dirty ? "/?note=late" : "/"), Math.random() * 800);
      source.close();
    };
    source.onerror = () => { if (source.readyState === 2) setTimeout(listen, 5000); };
  };
  if (!join) listen();
})();
