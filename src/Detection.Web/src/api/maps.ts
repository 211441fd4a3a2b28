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
