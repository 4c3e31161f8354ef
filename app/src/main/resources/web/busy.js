"use strict";
// A form that takes a while says so, and for how long it has taken.
document.querySelectorAll("form[data-busy]").forEach((form) => {
  form.addEventListener("submit", () => {
    const began = Date.now();
    const seconds = form.querySelector(".seconds");
    form.querySelector("[role=status]").textContent = form.dataset.busy;
    form.querySelector("button").disabled = true;
    setInterval(() => {
      seconds.textContent = Math.round((Date.now() - began) / 1000) + " s";
    }, 1000);
  });
});
