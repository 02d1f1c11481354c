// Turbo morphs a page into its next state and would sweep away what an island has drawn into itself.

/** Keeps the island untouched while its data stays the same, and draws it anew when the data changed. */
export const redrawOnChange = (island: HTMLElement, redraw: () => void) => {
  const data = (el: Element) => el.querySelector('script')?.textContent;
  island.addEventListener('turbo:before-morph-element', e => {
    if (e.target === island && data(island) === data((e as CustomEvent<{ newElement: Element }>).detail.newElement)) e.preventDefault();
  });
  island.addEventListener('turbo:morph-element', e => { if (e.target === island) redraw(); });
};

/** Keeps the island as the person left it. */
export const keep = (island: HTMLElement) =>
  island.addEventListener('turbo:before-morph-element', e => { if (e.target === island) e.preventDefault(); });
