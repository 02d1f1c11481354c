import * as echarts from 'echarts/core';
import { BarChart, LineChart, MapChart, PieChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { redrawOnChange } from './_island';
import { dark, light } from './_theme';

echarts.use([BarChart, LineChart, PieChart, MapChart, GridComponent, TooltipComponent, LegendComponent, VisualMapComponent, GeoComponent, AriaComponent, CanvasRenderer]);

const font = 'PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif';
const isObject = (v: any) => v && typeof v === 'object' && !Array.isArray(v);
/** Lays what the page says over what the theme says. */
const over = (theme: any, page: any): any => {
  const all = { ...theme };
  for (const k in page) all[k] = isObject(page[k]) && isObject(all[k]) ? over(all[k], page[k]) : page[k];
  return all;
};

class YjChart extends HTMLElement {
  #chart?: echarts.ECharts;
  #size?: ResizeObserver;

  constructor() {
    super();
    redrawOnChange(this, () => { this.disconnectedCallback(); void this.connectedCallback(); });
  }

  async connectedCallback() {
    this.querySelector('.c')?.remove();
    const box = document.createElement('div');
    box.className = 'c';
    this.append(box);
    const option = JSON.parse(this.querySelector('script')!.textContent!);
    const geo = this.getAttribute('geo');
    if (geo && !echarts.getMap(geo)) echarts.registerMap(geo, await (await fetch(this.getAttribute('src')!)).json());
    if (!this.isConnected) return;
    this.#chart = echarts.init(box, undefined, { renderer: 'canvas' });
    this.#chart.setOption(this.#dress(option));
    this.#size = new ResizeObserver(() => this.#chart?.resize());
    this.#size.observe(this);
  }

  #dress(option: any) {
    const onBoard = !!this.closest('.board'), t = onBoard ? dark : light;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const fontSize = onBoard ? Math.max(11, Math.round(rem * .8)) : rem * .75;
    const label = { color: t.mute, fontSize };
    const axis = { axisLine: { lineStyle: { color: t.line } }, axisTick: { show: false }, axisLabel: label, nameTextStyle: label, splitLine: { lineStyle: { color: t.line } } };
    const theme: any = {
      color: t.colors,
      textStyle: { fontFamily: font, ...label },
      tooltip: { trigger: option.xAxis ? 'axis' : 'item', confine: true },
      animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 500,
    };
    if (option.xAxis) {
      theme.grid = { left: 8, right: 16, top: option.legend || option.yAxis?.name ? 36 : 12, bottom: 4, containLabel: true };
      theme.xAxis = option.xAxis.type === 'category' ? { ...axis, splitLine: { show: false } } : axis;
      theme.yAxis = axis;
    }
    if (option.legend) theme.legend = { textStyle: label, itemWidth: 14, itemHeight: 8, icon: 'roundRect' };
    if (option.visualMap) theme.visualMap = { textStyle: label, itemHeight: 10, itemWidth: 16, inRange: { color: onBoard ? ['#0e3547', '#124a62', '#17607f', '#1d7799', '#f0a83a'] : ['#eff6f9', '#a9d3e2', '#4a9dbd', '#0f5e7d'] } };
    const series = (option.series ?? []).map((s: any) => over(this.#series(s, option, t, onBoard, fontSize), s));
    if (option.visualMap && this.clientWidth < 480) Object.assign(option.visualMap, { orient: 'horizontal', left: 'center', bottom: 0 });
    if (option.visualMap?.type === 'piecewise' && !option.visualMap.pieces) this.#cut(option.visualMap, series, onBoard);
    return { ...over(theme, option), series };
  }

  #series(s: any, option: any, t: typeof dark, onBoard: boolean, fontSize: number) {
    const label = { color: t.ink, fontSize };
    if (s.type === 'bar') return { barMaxWidth: 20, itemStyle: { borderRadius: option.yAxis?.type === 'category' ? [0, 3, 3, 0] : [3, 3, 0, 0] }, label };
    if (s.type === 'line') return { symbolSize: 5, lineStyle: { width: 2 } };
    if (s.type === 'pie') return { label, itemStyle: { borderColor: onBoard ? '#0a2532' : '#fff', borderWidth: 2 } };
    // A map stretches when it is given its four edges; a centre and a size keep its shape.
    return {
      label, layoutCenter: ['50%', '50%'], layoutSize: '97%', aspectScale: .86, select: { disabled: true },
      itemStyle: { borderColor: onBoard ? '#7fd6f0' : '#fff', borderWidth: 1, areaColor: onBoard ? '#123a4d' : '#eff6f9', ...(onBoard ? { shadowColor: 'rgba(63,182,217,.35)', shadowBlur: 14 } : {}) },
      emphasis: { label: { color: '#071a24' }, itemStyle: { areaColor: '#f0b33f' } },
    };
  }

  /** Cuts the scale into steps of whole numbers. Light letters on the amber step would be 1.65:1, so its areas get dark ones. */
  #cut(scale: any, series: any[], onBoard: boolean) {
    const { min = 0, max = 1, splitNumber = 5 } = scale, width = Math.max(1, Math.ceil((max - min + 1) / splitNumber));
    scale.pieces = [];
    for (let from = min; from <= max; from += width) {
      const to = Math.min(max, from + width - 1);
      scale.pieces.push({ min: from, max: to, label: from === to ? `${from}` : `${from} – ${to}` });
    }
    const top = scale.pieces[scale.pieces.length - 1].min, letters = onBoard ? '#071a24' : '#fff';
    for (const s of series) if (s.type === 'map') s.data = s.data.map((d: any) => d.value >= top ? { ...d, label: { color: letters } } : d);
  }

  disconnectedCallback() {
    this.#size?.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }
}
if (!customElements.get('yj-chart')) customElements.define('yj-chart', YjChart);
