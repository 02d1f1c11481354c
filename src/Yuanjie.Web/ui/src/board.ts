// The board's feed: server-sent events, resumed by the browser where they broke off.
class YjLive extends HTMLElement {
  #source?: EventSource;

  connectedCallback() {
    const list = this.querySelector('ul')!, state = this.querySelector<HTMLElement>('[data-off]');
    const rows = Number(this.getAttribute('rows') ?? 5);
    const source = this.#source = new EventSource(this.getAttribute('src')!);
    source.onopen = () => { if (state) state.hidden = true; };
    source.onerror = () => { if (state) state.hidden = false; };
    source.addEventListener(this.getAttribute('event') ?? 'dispute', e => {
      // at: "HH:mm:ss", place and text: as the server words them
      const { at, place, text } = JSON.parse((e as MessageEvent<string>).data) as Record<string, string>;
      const row = document.createElement('li');
      for (const [tag, words] of [['time', at], ['b', place], ['span', text]]) row.append(Object.assign(document.createElement(tag), { textContent: words }));
      list.prepend(row);
      while (list.children.length > rows) list.lastElementChild!.remove();
    });
  }

  disconnectedCallback() { this.#source?.close(); }
}
customElements.define('yj-live', YjLive);

// the wall clock of the board, in Beijing time whatever the machine says
const clock = document.querySelector<HTMLElement>('[data-clock]');
if (clock) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' });
  const tick = () => { clock.textContent = format.format(new Date()); };
  tick();
  setInterval(tick, 10_000);
}

// Figures are fresh within five minutes even where the feed is blocked.
setTimeout(() => location.reload(), 300_000);
