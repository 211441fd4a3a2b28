import type { FeatureCollection } from 'geojson';
import { type FilterSpecification, type GeoJSONSource, Map as MapLibreMap, type MapMouseEvent, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { BaseMap } from '../api/maps';
import type { LngLat } from './features';
import { addIcons } from './icons';
import { dotOpacity, fadedDotOpacity } from './installationLayers';
import { type MapPalette, readPalette } from './palette';
import { buildStyle, type OwnSource, ownSources } from './style';
import { loadWorld } from './world';

setWorkerUrl(new URL(workerUrl, window.location.href).href);

export type Bounds = [number, number, number, number];

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface MapStart {
  bounds: Bounds;
  runId: number | null;
  padding: Padding;
}

/** What a tile says of a feature. */
export type Facts = Record<string, string | number | boolean | null>;

export interface MapEvents {
  onInstallation: (installationId: number) => void;
  onPoint: (position: LngLat) => void;
  onTransformer: (code: string, facts: Facts) => void;
  onHexagon: (facts: Facts) => void;
  onPalette: (palette: MapPalette) => void;
  /** Called when everything asked for is drawn. */
  onIdle: (installationsInView: number) => void;
  onBusy: () => void;
}

/** Shown or hidden together by one switch of the legend. */
export const layerGroups = {
  score: ['installation'],
  hotspots: ['hotspot', 'hotspot-outline'],
  density: ['density'],
  loss: ['loss'],
  grid: ['feeder', 'feeder-name', 'substation'],
  clusters: ['cluster', 'cluster-outline', 'cluster-name'],
  transformers: ['transformer'],
  streets: ['street', 'street-casing', 'street-name'],
  share: ['neighbourhood-share'],
} as const;
export type LayerGroup = keyof typeof layerGroups;

const clickable = ['stop', 'selected', 'listed', 'installation'];
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
const clickTolerancePixels = 5;

/** The letters of the labels are drawn from these fonts, Turkish ones included; they must be there before the first label. */
async function loadLabelFonts(): Promise<void> {
  const sample = 'Ağ';
  await Promise.all(['16px TaramaSans', '600 16px TaramaSans', '700 16px TaramaSans', '16px TaramaSerifItalic'].map((font) => document.fonts.load(font, sample)));
}

/** The page's map: knows what can be shown, not why. React tells it what to show. */
export class TaramaMap {
  private readonly map: MapLibreMap;
  private readonly data = new Map<OwnSource, FeatureCollection>();
  private readonly hiddenGroups = new Set<LayerGroup>(['share', 'hotspots', 'density', 'loss', 'grid']);
  private readonly darkScheme = window.matchMedia('(prefers-color-scheme: dark)');
  private installationFilter: FilterSpecification | null = null;
  private installationsFaded = false;
  private runId: number | null;
  private month: string | null = null;
  private base: BaseMap | null = null;
  private isPicking = false;
  palette: MapPalette;

  private constructor(container: HTMLElement, start: MapStart, private readonly events: MapEvents) {
    this.palette = readPalette();
    this.runId = start.runId;
    this.map = new MapLibreMap({
      container,
      style: this.style(start.runId),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 19,
      minZoom: 3,
      fadeDuration: 150,
    });
    this.map.setPadding(start.padding);
    this.map.fitBounds(start.bounds, { padding: 32, animate: false });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ maxWidth: 96 }), 'bottom-right');
    this.listen();
    loadWorld().then((world) => this.show('world', world), () => undefined);
  }

  static async create(container: HTMLElement, start: MapStart, events: MapEvents): Promise<TaramaMap> {
    await loadLabelFonts();
    return new TaramaMap(container, start, events);
  }

  remove(): void {
    this.darkScheme.removeEventListener('change', this.restyle);
    this.map.remove();
  }

  resize(): void {
    this.map.resize();
  }

  setLabel(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label);
  }

  setRun(runId: number | null): void {
    if (runId === this.runId) return;
    this.runId = runId;
    this.restyle();
  }

  /** @param month YYYY-MM; null shows the newest data. */
  setMonth(month: string | null): void {
    if (month === this.month) return;
    this.month = month;
    this.restyle();
  }

  setBase(base: BaseMap | null): void {
    if (base?.tiles == null || base.tiles === this.base?.tiles) return;
    this.base = base;
    this.restyle();
  }

  show(source: OwnSource, data: FeatureCollection): void {
    this.data.set(source, data);
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  clear(source: OwnSource): void {
    this.show(source, empty);
  }

  /** @param tariffGroup null shows all of them. */
  filterTariffGroup(tariffGroup: string | null): void {
    this.installationFilter = tariffGroup === null ? null : ['==', ['get', 'tariff'], tariffGroup];
    this.applyView();
  }

  /** Under routes the installations step back. */
  fadeInstallations(faded: boolean): void {
    this.installationsFaded = faded;
    this.applyView();
  }

  setGroupVisible(group: LayerGroup, visible: boolean): void {
    if (visible) this.hiddenGroups.delete(group);
    else this.hiddenGroups.add(group);
    this.applyView();
  }

  setPicking(picking: boolean): void {
    this.isPicking = picking;
    this.map.getCanvas().style.cursor = picking ? 'crosshair' : '';
  }

  /**
   * The part of the map that panels leave free: later moves centre on it.
   * The view itself stays where it is, as the centre moves along with the padding.
   */
  setPadding(padding: Padding): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const center = this.map.unproject([
      (padding.left + clientWidth - padding.right) / 2,
      (padding.top + clientHeight - padding.bottom) / 2,
    ]);
    this.map.jumpTo({ center, padding });
  }

  fit(bounds: Bounds, maxZoom = 16): void {
    this.map.fitBounds(bounds, { padding: 48, maxZoom, duration: 600 });
  }

  /** Brings a position into the free part, and near enough to tell it from its neighbours. */
  reveal(position: LngLat): void {
    this.map.easeTo({ center: position, zoom: Math.max(this.map.getZoom(), 15.5), duration: 600 });
  }

  /** The middle of what panels leave free. */
  centre(): LngLat {
    const { lng, lat } = this.map.getCenter();
    return [lng, lat];
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 });
  }

  private listen(): void {
    this.map.on('style.load', () => {
      addIcons(this.map, this.palette);
      for (const source of ownSources) this.map.getSource<GeoJSONSource>(source)?.setData(this.data.get(source) ?? empty);
      this.applyView();
    });
    this.map.on('click', (event) => this.click(event));
    this.map.on('mousemove', (event) => {
      if (!this.isPicking) this.map.getCanvas().style.cursor = this.installationAt(event) === null && this.factsAt(event, ['loss', 'transformer']) === null ? '' : 'pointer';
    });
    this.map.on('idle', () => this.events.onIdle(this.countInView()));
    this.map.on('movestart', this.events.onBusy);
    this.map.on('dataloading', this.events.onBusy);
    this.darkScheme.addEventListener('change', this.restyle);
  }

  private style(runId: number | null) {
    return buildStyle(this.palette, window.location.origin, { runId, month: this.month }, this.base);
  }

  private readonly restyle = (): void => {
    this.palette = readPalette();
    this.map.setStyle(this.style(this.runId), { diff: false });
    this.events.onPalette(this.palette);
  };

  private applyView(): void {
    if (this.map.getLayer('installation') === undefined) return;
    this.map.setFilter('installation', this.installationFilter);
    this.map.setPaintProperty('installation', 'circle-opacity', this.installationsFaded ? fadedDotOpacity : dotOpacity);
    for (const [group, layers] of Object.entries(layerGroups)) {
      const visibility = this.hiddenGroups.has(group as LayerGroup) ? 'none' : 'visible';
      for (const layer of layers) this.map.setLayoutProperty(layer, 'visibility', visibility);
    }
  }

  private click(event: MapMouseEvent): void {
    if (this.isPicking) {
      this.events.onPoint([event.lngLat.lng, event.lngLat.lat]);
      return;
    }
    const installationId = this.installationAt(event);
    if (installationId !== null) {
      this.events.onInstallation(installationId);
      return;
    }
    const transformer = this.factsAt(event, ['loss', 'transformer']);
    if (typeof transformer?.['code'] === 'string') {
      this.events.onTransformer(transformer['code'], transformer);
      return;
    }
    const hexagon = this.factsAt(event, ['hotspot', 'density']);
    if (hexagon !== null) this.events.onHexagon(hexagon);
  }

  private factsAt({ point }: MapMouseEvent, layers: string[]): Facts | null {
    const known = layers.filter((layer) => this.map.getLayer(layer) !== undefined);
    return (this.map.queryRenderedFeatures(point, { layers: known })[0]?.properties as Facts | undefined) ?? null;
  }

  /** The installation under the pointer or a few pixels from it: the highest drawn, so the most suspicious. */
  private installationAt({ point }: MapMouseEvent): number | null {
    const box: [[number, number], [number, number]] = [
      [point.x - clickTolerancePixels, point.y - clickTolerancePixels],
      [point.x + clickTolerancePixels, point.y + clickTolerancePixels],
    ];
    const layers = clickable.filter((layer) => this.map.getLayer(layer) !== undefined);
    const found = this.map.queryRenderedFeatures(box, { layers }).find((feature) => typeof feature.properties['id'] === 'number');
    return found === undefined ? null : (found.properties['id'] as number);
  }

  /** Far out, one dot stands for `count` of them. */
  private countInView(): number {
    if (this.map.getLayer('installation') === undefined) return 0;
    const features = this.map.queryRenderedFeatures({ layers: ['installation'] });
    const counts = new Map(features.map(({ properties }) => [properties['id'] as number, (properties['count'] as number | undefined) ?? 1]));
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

