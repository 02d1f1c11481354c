// A pad to sign on with finger, pen or mouse. The picture goes into a hidden field as a PNG data URL; the form posts it.
import { keep } from './_island';

type Stroke = { x: number; y: number; w: number }[];

class YjSignature extends HTMLElement {
  #strokes: Stroke[] = [];
  #size?: ResizeObserver;
  #kept?: HTMLImageElement;

  constructor() {
    super();
    keep(this);
  }

  connectedCallback() {
    this.hidden = false;
    const canvas = this.querySelector('canvas')!;
    const done = new AbortController();
    this.#end = () => done.abort();
    const on = <K extends keyof HTMLElementEventMap>(el: HTMLElement, type: K, f: (e: HTMLElementEventMap[K]) => void) => el.addEventListener(type, f, { signal: done.signal });
    let current: Stroke | undefined, last = 0;

    on(canvas, 'pointerdown', e => {
      if (e.button !== 0) return;
      e.preventDefault();
      canvas.setPointerCapture(e.pointerId);
      this.#kept = undefined;
      this.#strokes.push(current = [this.#point(e, 3)]);
      last = e.timeStamp;
      this.#paint();
    });
    on(canvas, 'pointermove', e => {
      if (!current) return;
      for (const p of e.getCoalescedEvents?.() ?? [e]) {
        const before = current[current.length - 1], here = this.#point(p, 3);
        const speed = Math.hypot(here.x - before.x, here.y - before.y) / Math.max(1, p.timeStamp - last);
        // a pen that reports pressure writes by it; a finger writes thinner the faster it goes
        here.w = p.pointerType === 'pen' && p.pressure > 0 ? 1 + p.pressure * 4 : before.w * .7 + Math.max(1.4, 4.2 - speed * 1.6) * .3;
        current.push(here);
        last = p.timeStamp;
      }
      this.#paint();
    });
    const lift = () => { if (current) { current = undefined; this.#keep(); } };
    on(canvas, 'pointerup', lift);
    on(canvas, 'pointercancel', lift);
    on(canvas, 'keydown', e => { if (e.key === 'Backspace' || e.key === 'Delete') { e.preventDefault(); this.#undo(); } });
    on(this.querySelector<HTMLElement>('[data-undo]')!, 'click', () => this.#undo());
    on(this.querySelector<HTMLElement>('[data-clear]')!, 'click', () => { this.#strokes = []; this.#kept = undefined; this.#paint(); this.#keep(); });

    // after a refused post the field brings the signature back
    if (this.#field.value) {
      const image = this.#kept = new Image();
      image.onload = () => this.#paint();
      image.src = this.#field.value;
      this.#say();
    }
    this.#size = new ResizeObserver(() => this.#paint());
    this.#size.observe(canvas);
  }

  disconnectedCallback() {
    this.#size?.disconnect();
    this.#end();
  }

  #end = () => {};
  get #field() { return this.querySelector<HTMLInputElement>('input[type=hidden]')!; }

  #point(e: PointerEvent, w: number) {
    const r = this.querySelector('canvas')!.getBoundingClientRect();
    return { x: e.clientX - r.left, y: e.clientY - r.top, w };
  }

  #undo() {
    this.#strokes.pop();
    this.#paint();
    this.#keep();
  }

  #paint() {
    const canvas = this.querySelector('canvas')!, scale = Math.max(2, devicePixelRatio);
    const { width, height } = canvas.getBoundingClientRect();
    if (!width) return;
    canvas.width = width * scale;
    canvas.height = height * scale;
    const g = canvas.getContext('2d')!;
    g.scale(scale, scale);
    if (this.#kept?.complete) g.drawImage(this.#kept, 0, 0, width, height);
    g.strokeStyle = g.fillStyle = '#0f2733';
    g.lineCap = g.lineJoin = 'round';
    for (const s of this.#strokes) {
      if (s.length === 1) { g.beginPath(); g.arc(s[0].x, s[0].y, s[0].w / 2, 0, 7); g.fill(); continue; }
      for (let i = 1; i < s.length; i++) {
        const a = s[Math.max(0, i - 2)], b = s[i - 1], c = s[i];
        g.beginPath();
        g.lineWidth = c.w;
        g.moveTo((a.x + b.x) / 2, (a.y + b.y) / 2);
        g.quadraticCurveTo(b.x, b.y, (b.x + c.x) / 2, (b.y + c.y) / 2);
        g.stroke();
      }
    }
  }

  #keep() {
    const signed = this.#strokes.length > 0 || !!this.#kept;
    this.#field.value = signed ? this.querySelector('canvas')!.toDataURL('image/png') : '';
    this.#say();
  }

  #say() {
    const line = this.querySelector<HTMLElement>('[data-signed]')!;
    line.textContent = this.#field.value ? line.dataset.signed! : '';
  }
}
if (!customElements.get('yj-signature')) customElements.define('yj-signature', YjSignature);
