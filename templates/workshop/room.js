"use strict";
(() => {
  const body = document.body.dataset;
  const enter = document.getElementById("enter");
  if (location.hash.length > 15) {
    const token = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    if (enter) { enter.elements.token.value = token; enter.submit(); }
  }
  if (enter) return;

  for (const form of document.querySelectorAll("form.slow")) form.addEventListener("submit", () => {
    const button = form.querySelector("button");
    button.disabled = true;
    button.textContent = form.dataset.busy;
  });

  // The seconds are counted here: the server keeps no times. A reload goes on where the page was.
  const timer = document.getElementById("timer");
  if (timer) {
    const key = "timer-" + timer.dataset.step;
    const given = Number(timer.dataset.left || timer.dataset.minutes * 60);
    let saved = null;
    try { saved = JSON.parse(localStorage.getItem(key)); } catch { /* starts from the given seconds */ }
    const running = timer.dataset.running === "1";
    const end = running && saved && saved.given === given ? saved.end : Date.now() + given * 1000;
    try { running ? localStorage.setItem(key, JSON.stringify({ given, end })) : localStorage.removeItem(key); } catch { /* counts on in this page */ }
    const clock = document.getElementById("clock");
    const draw = () => {
      const left = running ? Math.round((end - Date.now()) / 1000) : given;
      const abs = Math.abs(left);
      timer.textContent = (left < 0 ? "−" : "") + Math.floor(abs / 60) + ":" + String(abs % 60).padStart(2, "0");
      timer.classList.toggle("over", left < 0);
      if (clock) clock.elements.left.value = Math.max(left, 0);
    };
    draw();
    if (running) setInterval(draw, 500);
  }

  const counter = document.getElementById("count");
  const typing = () => [...document.querySelectorAll("input:not([type=hidden])")].some((field) => field.value);
  const listen = () => {
    const source = new EventSource("/events");
    source.onmessage = (event) => {
      const now = JSON.parse(event.data);
      if (counter) counter.textContent = counter.dataset.text.replace("#", now.voted).replace("%", now.joined);
      const same = now.round === body.round && now.state === body.state && String(now.turn) === body.turn && String(now.agenda) === body.agenda;
      // A page with a fault has the address of what was posted, which answers no reload.
      if (!same && !typing()) location.replace(body.projector ? "/projector" : "/");
    };
    source.onerror = () => { if (source.readyState === 2) setTimeout(listen, 3000); };
  };
  if (counter) listen();
})();
