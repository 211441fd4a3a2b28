import type { LngLat } from './features';

/** Mean radius of the Earth [m]; half a percent off at worst, which a line drawn by hand is too. */
const radiusMetres = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Over the sphere [m]. */
export function distanceMetres([lonA, latA]: LngLat, [lonB, latB]: LngLat): number {
  const half = Math.sin(radians(latB - latA) / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * radiusMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}

export const lengthMetres = (corners: readonly LngLat[]): number =>
  corners.slice(1).reduce((sum, corner, index) => sum + distanceMetres(corners[index] ?? corner, corner), 0);

/** The area that the corners close [m²], on the sphere; 0 for fewer than three. */
export function areaSquareMetres(corners: readonly LngLat[]): number {
  if (corners.length < 3) return 0;
  const twice = corners.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = corners[(index + 1) % corners.length] ?? [lon, lat];
    return sum + radians(nextLon - lon) * (2 + Math.sin(radians(lat)) + Math.sin(radians(nextLat)));
  }, 0);
  return Math.abs((twice * radiusMetres ** 2) / 2);
}

/** The corners as a filter of the service's: `S_INTERSECTS(geometry, POLYGON((…)))`. */
export function areaFilter(corners: readonly LngLat[]): string {
  const [first] = corners;
  const ring = first === undefined ? [] : [...corners, first];
  return `S_INTERSECTS(geometry,POLYGON((${ring.map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`).join(',')})))`;
}
