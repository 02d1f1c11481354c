// A voice note, recorded into the file field that the form posts. Where recording is impossible, the field alone remains.
import { keep } from './_island';

class YjVoice extends HTMLElement {
  #recorder?: MediaRecorder;
  #ticking = 0;

  constructor() {
    super();
    keep(this);
  }

  connectedCallback() {
    if (!('MediaRecorder' in window) || !navigator.mediaDevices || !('DataTransfer' in window)) return;
    this.hidden = false;
    this.#part('[data-record]').onclick = () => void this.#start();
    this.#part('[data-stop]').onclick = () => this.#recorder?.stop();
    this.#part('[data-drop]').onclick = () => this.#hold(null);
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
    this.#recorder?.stream.getTracks().forEach(t => t.stop());
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string) { return this.querySelector<T>(selector)!; }

  async #start() {
    const alert = this.#part('.error');
    alert.textContent = '';
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      alert.textContent = this.dataset.denied!;
      return;
    }
    const type = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus'].find(t => MediaRecorder.isTypeSupported(t));
    const recorder = this.#recorder = new MediaRecorder(stream, type ? { mimeType: type, audioBitsPerSecond: 32_000 } : undefined);
    const parts: Blob[] = [];
    recorder.ondataavailable = e => { parts.push(e.data); };
    recorder.onstop = () => {
      clearInterval(this.#ticking);
      stream.getTracks().forEach(t => t.stop());
      const kind = recorder.mimeType.split(';')[0];
      this.#hold(new File(parts, `voice.${kind.split('/')[1]}`, { type: kind }));
    };
    recorder.start(1000);
    const most = Number(this.getAttribute('seconds')), began = Date.now();
    const clock = (s: number) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
    const tick = () => {
      const s = Math.floor((Date.now() - began) / 1000);
      this.#part('[data-time]').textContent = `${clock(s)} / ${clock(most)}`;
      if (s >= most && recorder.state === 'recording') recorder.stop();
    };
    tick();
    this.#ticking = window.setInterval(tick, 500);
    this.#show(true, false);
    this.#part('[data-stop]').focus();
  }

  #hold(file: File | null) {
    const box = new DataTransfer(), audio = this.#part<HTMLAudioElement>('audio');
    if (file) box.items.add(file);
    (document.getElementById(this.getAttribute('for')!) as HTMLInputElement).files = box.files;
    if (audio.src) URL.revokeObjectURL(audio.src);
    if (file) audio.src = URL.createObjectURL(file); else audio.removeAttribute('src');
    this.#part('[data-time]').textContent = '';
    this.#show(false, !!file);
    this.#part(file ? '[data-drop]' : '[data-record]').focus();
  }

  #show(recording: boolean, held: boolean) {
    this.#part('[data-record]').hidden = recording || held;
    this.#part('[data-stop]').hidden = !recording;
    this.#part('[data-drop]').hidden = this.#part('audio').hidden = !held;
  }
}
if (!customElements.get('yj-voice')) customElements.define('yj-voice', YjVoice);
