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

// Words selected in an article's text become those of a missed event. A paragraph says where it begins in the stored text.
function offsetOf(node, within) {
  const part = (node instanceof Element ? node : node.parentElement).closest('[data-start]');
  if (!part) return -1;
  const before = document.createRange();
  before.setStart(part, 0);
  before.setEnd(node, within);
  return Number(part.dataset.start) + before.toString().length;
}

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const field = document.getElementById('missed-words');
  if (!field || !selection || selection.isCollapsed || !selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const words = range.toString();
  if (start < 0 || end <= start || !words.trim()) return;
  field.value = words.trim();
  field.form.elements.start.value = String(start + words.length - words.trimStart().length);
  document.getElementById('missed').open = true;
});

// Whoever corrected something once need not write the name again.
document.addEventListener('change', (e) => {
  if (e.target instanceof HTMLInputElement && e.target.classList.contains('author')) {
    localStorage.setItem('author', e.target.value);
  }
});

function fillAuthor() {
  for (const field of document.querySelectorAll('input.author')) {
    if (!field.value) field.value = localStorage.getItem('author') || '';
  }
}
document.addEventListener('DOMContentLoaded', fillAuthor);
document.addEventListener('htmx:afterSwap', fillAuthor);

// A figure that the server made, drawn once more by the browser, is a picture to keep.
function keepAsPng(button) {
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = 'dyad.png';
      link.click();
      URL.revokeObjectURL(link.href);
    });
  });
  image.src = button.dataset.svg;
}
document.addEventListener('DOMContentLoaded', () => {
  const png = document.getElementById('png');
  if (!png) return;
  png.hidden = false;
  png.addEventListener('click', () => keepAsPng(png));
});
