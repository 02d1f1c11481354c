// What every form and page of residents and staff shares. Pages work without it.

// A second click must not send the act twice. The button is disabled after the event, so that its own value is still sent.
const waiting = new Set<HTMLButtonElement>();
document.addEventListener('submit', e => {
  const form = e.target as HTMLFormElement;
  if (form.method !== 'post') return;
  setTimeout(() => {
    for (const b of form.querySelectorAll<HTMLButtonElement>('button[type=submit]')) {
      b.setAttribute('aria-busy', 'true');
      b.disabled = true;
      waiting.add(b);
    }
    // An answer that is a file leaves this page standing.
    setTimeout(release, 15_000);
  });
});
export const release = () => {
  for (const b of waiting) {
    b.removeAttribute('aria-busy');
    b.disabled = false;
  }
  waiting.clear();
};
// Back from the browser's cache the page is as it was left: with its buttons off.
addEventListener('pageshow', release);

const count = (area: HTMLTextAreaElement) => {
  const line = document.getElementById(area.id + '-count');
  if (!line) return;
  const left = Number(area.dataset.count) - area.value.length;
  line.textContent = (left < 0 ? line.dataset.over! : line.dataset.left!).replace('{0}', String(Math.abs(left)));
  line.classList.toggle('over', left < 0);
};
document.addEventListener('input', e => {
  const el = e.target as HTMLElement;
  if (el instanceof HTMLTextAreaElement && el.dataset.count) count(el);
});

document.addEventListener('change', e => {
  const input = e.target as HTMLInputElement;
  if (input.type !== 'file' || !input.dataset.maxMb) return;
  const big = [...input.files ?? []].find(f => f.size > Number(input.dataset.maxMb) * 1048576);
  input.setCustomValidity(big ? input.dataset.tooLarge!.replace('{0}', big.name).replace('{1}', input.dataset.maxMb) : '');
  if (big) {
    input.reportValidity();
    input.value = '';
  }
});

document.addEventListener('click', e => {
  const t = e.target as Element;
  if (t.closest('[data-print]')) print();
  t.closest('[data-dismiss]')?.parentElement!.remove();
});

/** After each page: the summary of errors is read first, counters show what is left. */
export const arrive = () => {
  document.querySelector<HTMLElement>('.error-summary')?.focus();
  document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]').forEach(count);
};
