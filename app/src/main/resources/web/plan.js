'use strict';
// Sliders that write a week into its field; what comes of it is asked for when they rest.
(() => {
  const form = document.querySelector('form.try');
  const place = document.querySelector('#tried');
  const status = document.querySelector('.said-short');
  if (!form || !place) {
    return;
  }
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const pause = 250;
  const fields = [...form.querySelectorAll('fieldset')].map((set) => ({
    set,
    name: set.dataset.name,
    text: set.querySelector('input[type="text"]'),
    named: set.querySelector('select'),
    start: set.querySelector('.start'),
    hours: set.querySelector('.hours'),
    days: set.querySelector('.days'),
  }));

  const clock = (hours) => Math.floor(hours) + (hours % 1 ? ':30' : '');
  const run = (field) => {
    const days = Number(field.days.value);
    const first = Math.max(0, names.indexOf(field.days.dataset.first));
    return days === 7
      ? 'daily'
      : days === 1 ? names[first] : names[first] + '-' + names[(first + days - 1) % 7];
  };
  const week = (field) => {
    const start = Number(field.start.value);
    return Number(field.days.value) === 0
      ? 'free'
      : clock(start) + '-' + clock(start + Number(field.hours.value)) + ' ' + run(field);
  };
  const show = (field) => {
    const start = Number(field.start.value);
    const said = [clock(start) + (start % 1 ? '' : ':00'), field.hours.value + ' h', field.days.value];
    [field.start, field.hours, field.days].forEach((lever, i) => {
      lever.setAttribute('aria-valuetext', said[i]);
      lever.parentElement.querySelector('output').textContent = said[i];
    });
  };
  // the first kind of week is written anew; when it begins and what comes then stay
  const write = (field) => {
    const [head, ...rest] = field.text.value.split(/\s*,\s*then\s+/);
    const when = head.match(/(\s+from\s+\S+|\s+for\s+\d+\s+weeks?)+$/);
    field.text.value = [week(field) + (when ? when[0] : ''), ...rest].join(', then ');
  };

  const query = () => {
    const asked = new URLSearchParams();
    for (const field of fields) {
      if (field.text.value.trim() || field.name === 't1') {
        asked.set(field.name, field.text.value.trim());
      }
    }
    return '?' + asked;
  };
  let timer = 0;
  let asking = null;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const state = query();
    try {
      const answer = await fetch('/plan/tried' + state, { signal: asking.signal });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      place.innerHTML = await answer.text();
      history.replaceState(null, '', '/plan' + state);
      settle();
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        status.textContent = 'The program did not answer; it may have ended.';
      }
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  const settle = () => {
    status.textContent = place.querySelector('.outcome')?.dataset.said ?? '';
    for (const field of fields) {
      const wrong = place.querySelector('#wrong-' + field.name);
      field.text.toggleAttribute('aria-invalid', false);
      field.text.removeAttribute('aria-describedby');
      if (wrong) {
        field.text.setAttribute('aria-invalid', 'true');
        field.text.setAttribute('aria-describedby', wrong.id);
      }
      const stand = place.querySelector('.lever[value="' + field.name + '"]');
      if (stand && !field.set.contains(document.activeElement)) {
        stands(field, stand);
      }
    }
    place.dispatchEvent(new CustomEvent('longhaul:fresh', { bubbles: true }));
  };
  const stands = (field, stand) => {
    field.start.value = stand.dataset.start;
    field.hours.value = stand.dataset.hours;
    field.days.value = stand.dataset.days;
    field.days.dataset.first = stand.dataset.first;
    show(field);
  };
  for (const field of fields) {
    field.set.querySelector('.levers').hidden = false;
    show(field);
    for (const lever of [field.start, field.hours, field.days]) {
      lever.addEventListener('input', () => {
        write(field);
        show(field);
        later();
      });
    }
    field.text.addEventListener('input', later);
    field.text.addEventListener('blur', () => {
      const stand = place.querySelector('.lever[value="' + field.name + '"]');
      if (stand) {
        stands(field, stand);
      }
    });
    field.named.addEventListener('change', () => {
      if (field.named.value) {
        field.text.value = field.named.value;
        field.named.value = '';
        field.named.blur();
        later();
      }
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    ask();
  });
})();
