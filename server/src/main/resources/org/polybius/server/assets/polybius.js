// Small things that pages do beside htmx. Without this file everything still works.
'use strict';

// An event that is pointed at, or has the focus, lights up its words, and words light up their events.
function light(numbers, on) {
  for (const number of numbers) {
    for (const part of document.querySelectorAll('[data-event="' + number + '"], [data-events~="' + number + '"]')) {
      part.classList.toggle('lit', on);
    }
  }
}

function numbersOf(node) {
  const part = node instanceof Element ? node.closest('[data-event], [data-events]') : null;
  if (!part) return [];
  const text = part.dataset.event || part.dataset.events || '';
  return text.split(' ').filter((number) => /^\d+$/.test(number));
}

for (const [on, off] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
  document.addEventListener(on, (e) => light(numbersOf(e.target), true));
  document.addEventListener(off, (e) => light(numbersOf(e.target), false));
}
