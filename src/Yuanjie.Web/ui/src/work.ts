import * as Turbo from '@hotwired/turbo';
import { arrive, release } from './_forms';
import './_refresh';

// Our style sheet draws the progress line from html[aria-busy]; Turbo's own bar stays away.
Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;

document.addEventListener('turbo:load', arrive);
document.addEventListener('turbo:render', arrive);
document.addEventListener('turbo:submit-end', release);

// A form may be answered by a page of its own, a check before sending. Turbo shows such an answer only when it does not count as success.
document.addEventListener('turbo:before-fetch-response', e => {
  const { fetchResponse: answer } = e.detail;
  if (e.target instanceof HTMLFormElement && e.target.method === 'post' && answer.succeeded && !answer.redirected && answer.isHTML) {
    Object.defineProperty(answer, 'succeeded', { value: false });
  }
});

const dialog = (id: string) => document.getElementById(id) as HTMLDialogElement | null;
const open = (id: string) => { const d = dialog(id); if (d && !d.open) d.showModal(); };
const foldMenu = () => {
  document.getElementById('side')?.classList.remove('open');
  document.querySelector('[data-toggle=side]')?.setAttribute('aria-expanded', 'false');
};

// filters send themselves; typing waits for a pause
let timer = 0;
const send = (form: HTMLFormElement) => { clearTimeout(timer); form.requestSubmit(); };
document.addEventListener('change', e => {
  const el = e.target as HTMLInputElement;
  if (el.form?.hasAttribute('data-auto')) send(el.form);
});
document.addEventListener('input', e => {
  const el = e.target as HTMLInputElement;
  if (el.type !== 'search' || !el.form?.hasAttribute('data-auto')) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => send(el.form!), 400);
});
// empty fields stay out of the address
document.addEventListener('formdata', e => {
  if ((e.target as HTMLFormElement).method !== 'get') return;
  for (const [name, value] of [...e.formData]) if (value === '') e.formData.delete(name);
});

document.addEventListener('click', e => {
  const t = e.target as Element;
  if (t.closest('[data-drawer]')) open('drawer');
  if (t.closest('[data-show-keys]')) open('keys');
  if (t instanceof HTMLDialogElement) t.close();
  t.closest('[data-close]')?.closest('dialog')?.close();
  const toggle = t.closest<HTMLElement>('[data-toggle]');
  if (toggle) {
    const on = document.getElementById(toggle.dataset.toggle!)!.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(on));
  } else if (!t.closest('#side')) foldMenu();
});

// picking several rows
const picks = () => [...document.querySelectorAll<HTMLInputElement>('tbody .pick input')];
const tally = () => {
  const all = picks(), on = all.filter(p => p.checked).length;
  const head = document.querySelector<HTMLInputElement>('thead .pick input');
  if (head) { head.checked = on > 0 && on === all.length; head.indeterminate = on > 0 && on < all.length; }
  const bar = document.querySelector<HTMLElement>('.bulk');
  if (!bar) return;
  bar.classList.toggle('on', on > 0);
  const line = bar.querySelector<HTMLElement>('[data-picked]');
  if (line) line.textContent = line.dataset.picked!.replace('{0}', String(on));
};
document.addEventListener('change', e => {
  const el = e.target as HTMLInputElement;
  if (!el.closest('.pick')) return;
  if (el.closest('thead')) picks().forEach(p => p.checked = el.checked);
  tally();
});
document.addEventListener('turbo:load', tally);
document.addEventListener('turbo:morph', tally);

// the keyboard path through a ledger: the current row is the one that holds the focus, so Enter opens it by itself
const step = (by: number) => {
  const titles = [...document.querySelectorAll<HTMLElement>('.grid tbody .title')];
  if (titles.length === 0) return;
  const row = document.activeElement?.closest('.grid tbody tr');
  const at = row ? titles.findIndex(t => row.contains(t)) : by > 0 ? -1 : titles.length;
  titles[Math.max(0, Math.min(titles.length - 1, at + by))].focus();
};
const inRow = (selector: string) => document.activeElement?.closest('.grid tbody tr')?.querySelector<HTMLElement>(selector)?.click();
const keys: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => inRow('[data-drawer]'),
  x: () => inRow('.pick input'),
  n: () => document.querySelector<HTMLElement>('.pager [rel=next]')?.click(),
  '/': () => (document.querySelector<HTMLInputElement>('.filters input[type=search]') ?? document.querySelector<HTMLInputElement>('.top-search input'))?.focus(),
  '?': () => open('keys'),
};
document.addEventListener('keydown', e => {
  const el = e.target as HTMLElement;
  if (e.key === 'Escape') {
    if (el.matches('input[type=search]')) el.blur();
    foldMenu();
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || document.querySelector('dialog[open]')) return;
  if (document.body.dataset.keys === 'off' || el.matches('input:not([type=checkbox]):not([type=radio]), select, textarea') || el.isContentEditable) return;
  const act = keys[e.key];
  if (act) { e.preventDefault(); act(); }
});

// what a person folded open stays open while the page is refreshed around it
document.addEventListener('turbo:before-morph-attribute', e => {
  const el = e.target as Element, { attributeName } = (e as CustomEvent<{ attributeName: string }>).detail;
  if ((attributeName === 'class' && el.classList.contains('open')) || (attributeName === 'aria-expanded' && el.matches('[data-toggle]')) || (attributeName === 'open' && el.matches('details, dialog'))) e.preventDefault();
});

document.addEventListener('turbo:before-cache', () => {
  document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach(d => d.close());
  foldMenu();
  release();
});
