'use strict';
// While a search goes on its state is asked for again and again, until it has ended.
(() => {
  const place = document.querySelector('#found');
  const status = document.querySelector('.said-short');
  const pause = 700;
  const isRunning = () => place?.querySelector('.search')?.dataset.running === 'yes';
  if (!isRunning()) {
    return;
  }
  const look = async () => {
    const answer = await fetch('/plan/find/found' + location.search).catch(() => null);
    if (!answer?.ok) {
      status.textContent = 'The program did not answer; it may have ended.';
      return;
    }
    const text = await answer.text();
    // whoever is about to press Stop keeps the button; the figures come with the next answer
    const holds = document.activeElement;
    const held = holds && place.contains(holds) && holds.matches('button');
    place.innerHTML = text;
    if (isRunning()) {
      if (held) {
        place.querySelector('.stop button')?.focus();
      }
      setTimeout(look, pause);
    } else {
      status.textContent = 'The search has ended.';
    }
    place.dispatchEvent(new CustomEvent('longhaul:fresh', { bubbles: true }));
  };
  setTimeout(look, pause);
})();
