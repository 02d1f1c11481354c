import { Control, geoJSON, map as draw, type Map } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { redrawOnChange } from './_island';

const ramp = ['#eff6f9', '#cfe5ee', '#9fcbdc', '#5ba7c4', '#19789c', '#0b4a63'];

class YjMap extends HTMLElement {
  #map?: Map;

  constructor() {
    super();
    redrawOnChange(this, () => { this.disconnectedCallback(); void this.connectedCallback(); });
  }

  async connectedCallback() {
    this.querySelector('.c')?.remove();
    const box = document.createElement('div');
    box.className = 'c';
    this.append(box);
    const values: Record<string, number> = JSON.parse(this.querySelector('script')!.textContent!);
    const areas = await (await fetch(this.getAttribute('src')!)).json();
    if (!this.isConnected) return;
    const map = this.#map = draw(box, { zoomControl: false, attributionControl: false, scrollWheelZoom: false, zoomSnap: .1, keyboard: false });
    new Control.Zoom({ position: 'bottomright', zoomInTitle: this.dataset.zoomIn, zoomOutTitle: this.dataset.zoomOut }).addTo(map);
    const all = Object.values(values), max = Math.max(...all), min = Math.min(...all);
    const share = (name: string) => ((values[name] ?? 0) - min) / (max - min || 1);
    const href = this.getAttribute('href');
    const layer = geoJSON(areas, {
      style: f => ({ color: '#fff', weight: 1.5, fillOpacity: 1, fillColor: ramp[Math.max(0, Math.min(5, Math.floor(share(f!.properties.name) * 5.99)))] }),
      onEachFeature: (f, l) => {
        const name: string = f.properties.name, label = document.createElement('span');
        label.append(name, Object.assign(document.createElement('b'), { textContent: (values[name] ?? 0).toLocaleString() }));
        l.bindTooltip(label, { permanent: true, direction: 'center', className: 'map-label' + (share(name) > .65 ? ' on-dark' : '') });
        if (href) l.on('click', () => { location.href = href + encodeURIComponent(name); });
      },
    }).addTo(map);
    map.fitBounds(layer.getBounds(), { padding: [8, 8] });
  }

  disconnectedCallback() {
    this.#map?.remove();
    this.#map = undefined;
  }
}
if (!customElements.get('yj-map')) customElements.define('yj-map', YjMap);
