import type { FeatureCollection } from 'geojson';

export interface MapMonth {
  month: string;
  hasBalance: boolean;
  hasRun: boolean;
}

/** A raster base map from elsewhere; `tiles` null: the service's own. */
export interface BaseMap {
  tiles: string | null;
  attribution: string | null;
}

export interface MapHit {
  kind: 'installation' | 'meter' | 'transformer' | 'feeder' | 'address' | 'street' | 'neighbourhood' | 'coordinate';
  title: string;
  detail: string | null;
  installationId: number | null;
  code: string | null;
  longitude: number | null;
  latitude: number | null;
}

export type Trace = FeatureCollection;

export type PositionQuality = 'implausible' | 'missing' | 'unknown' | 'centroid' | 'simulated' | 'geocoded' | 'surveyed';

export interface PositionRow {
  installationId: number;
  installationNo: string;
  tariffGroup: string;
  district: string | null;
  neighbourhood: string | null;
  street: string | null;
  quality: PositionQuality;
  grade: string | null;
  faults: string[] | null;
  farthestMetres: number | null;
  rank: number | null;
  expectedKwh: number | null;
}

export interface Positions {
  counts: { quality: PositionQuality; installations: number }[];
  rows: PositionRow[];
}

/** An area that a crew can walk; energies in kWh, times in minutes. */
export interface WorkArea {
  clusterNo: number;
  name: string;
  installationCount: number;
  transformerCount: number;
  expectedKwh: number;
  expectedTl?: number;
  expectedFindings?: number;
  walkMetres?: number;
  minutes?: number;
  radiusMetres?: number;
  /** What is surely missing at its transformers in a month, and at most. */
  linesKwh?: number;
  linesMostKwh?: number;
}

/** What the newest run's hot spots rest on; the others were left out for want of a good place. */
export interface HotSpotBasis {
  counted: number;
  implausible: number;
  centroid: number;
  missing: number;
}
