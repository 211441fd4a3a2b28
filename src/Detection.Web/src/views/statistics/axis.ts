/** The right end of an axis of shares: the smallest round share that holds them all, at most 1. */
export function niceShareTop(shares: number[]): number {
  const highest = Math.max(0, ...shares);
  return [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75].find((top) => highest <= top) ?? 1;
}
