// Another tab, or the terminal, may have changed something: look when this one is seen again.
"use strict";
(() => {
  const state = document.body.dataset.state;
  const look = async () => {
    if (document.visibilityState !== "visible") {
      return;
    }
    const answer = await fetch("/state").catch(() => null);
    if (answer?.ok && (await answer.text()) !== state) {
      location.reload();
    }
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
})();
