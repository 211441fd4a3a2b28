/** The map's colours are the page's design tokens, read once for each colour scheme. */
export interface MapPalette {
  ground: string;
  land: string;
  share: string;
  boundary: string;
  casing: string;
  street: string;
  avenue: string;
  label: string;
  streetLabel: string;
  halo: string;
  transformer: string;
  accent: string;
  ink: string;
  surface: string;
  onCrew: string;
  /** Five colours from usual to very unusual, steadily changing in lightness. */
  scores: [string, string, string, string, string];
  crews: string[];
}

export const crewColourCount = 8;

/** The number of the colour token of a crew; crews beyond the eighth take the colours again. */
export const crewColourNo = (crewNo: number): number => ((crewNo - 1) % crewColourCount) + 1;

export function readPalette(): MapPalette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: token('map-ground'),
    land: token('map-land'),
    share: token('map-share'),
    boundary: token('map-boundary'),
    casing: token('map-casing'),
    street: token('map-street'),
    avenue: token('map-avenue'),
    label: token('map-label'),
    streetLabel: token('map-street-label'),
    halo: token('map-halo'),
    transformer: token('map-transformer'),
    accent: token('accent'),
    ink: token('ink'),
    surface: token('surface'),
    onCrew: token('on-crew'),
    scores: [token('score-0'), token('score-1'), token('score-2'), token('score-3'), token('score-4')],
    crews: Array.from({ length: crewColourCount }, (_, index) => token(`crew-${index + 1}`)),
  };
}
