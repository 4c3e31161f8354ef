'use strict';
// One cursor across charts over the same days: where the pointer is, or where the slider stands, the
// row of the table under the charts is read out.
const walkable = (stack) => {
  const readout = stack.querySelector('.readout');
  const table = stack.querySelector('details.table table');
  if (!readout || !table) {
    return;
  }
  const said = readout.querySelector('.said');
  const walk = readout.querySelector('.walk');
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = table.tBodies[0].rows;
  const canvases = [...stack.querySelectorAll('.canvas')];
  const first = [...rows].findLastIndex((row) => row.cells[0].querySelector('a'));

  const show = (index, isDrawn = true) => {
    const at = Math.min(Math.max(index, 0), rows.length - 1);
    const cells = rows[at].cells;
    const day = document.createElement('b');
    day.textContent = cells[0].textContent;
    const parts = [day];
    for (let i = 1; i < cells.length; i++) {
      if (cells[i].textContent) {
        const part = document.createElement('span');
        const value = document.createElement('i');
        value.textContent = cells[i].textContent;
        part.append(names[i] + ' ', value);
        parts.push(part);
      }
    }
    said.replaceChildren(...parts);
    walk.value = String(at);
    walk.setAttribute('aria-valuetext', cells[0].textContent);
    for (const canvas of canvases) {
      const line = canvas.querySelector('.cursor');
      const x = ((at + 0.5) / rows.length) * 100 + '%';
      line.setAttribute('x1', x);
      line.setAttribute('x2', x);
      line.setAttribute('y1', '0');
      line.setAttribute('y2', '100%');
      line.classList.toggle('shown', isDrawn);
    }
  };

  const indexAt = (canvas, event) => {
    const box = canvas.getBoundingClientRect();
    return Math.floor(((event.clientX - box.left) / box.width) * rows.length);
  };
  for (const canvas of canvases) {
    canvas.addEventListener('pointermove', (event) => show(indexAt(canvas, event)));
    canvas.addEventListener('click', (event) => {
      const row = rows[indexAt(canvas, event)];
      const link = row && row.cells[0].querySelector('a');
      if (link && !event.target.closest('a')) {
        window.location.assign(link.href);
      }
    });
  }
  walk.max = String(rows.length - 1);
  walk.addEventListener('input', () => show(Number(walk.value)));
  walk.addEventListener('keydown', (event) => {
    const link = rows[Number(walk.value)].cells[0].querySelector('a');
    if (event.key === 'Enter' && link) {
      window.location.assign(link.href);
    }
  });
  readout.hidden = false;
  const start = location.pathname.startsWith('/plan') ? 0 : rows.length - 1;
  show(first < 0 ? start : first, false);
};
document.querySelectorAll('.stack').forEach(walkable);
// a part of the page that has come anew
document.addEventListener('longhaul:fresh', (event) => {
  event.target.querySelectorAll('.stack').forEach(walkable);
});
