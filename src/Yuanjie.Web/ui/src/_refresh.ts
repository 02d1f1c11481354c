import * as Turbo from '@hotwired/turbo';

// Something on the page is being made: look again until it is. Without script the page has a link for it.
customElements.define('yj-refresh', class extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    const wait = Number(this.getAttribute('seconds') ?? 3) * 1000;
    this.timer = window.setInterval(() => { if (!document.hidden) Turbo.visit(location.href, { action: 'replace' }); }, wait);
  }

  disconnectedCallback() { clearInterval(this.timer); }
});
