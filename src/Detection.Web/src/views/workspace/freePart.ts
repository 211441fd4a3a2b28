import type { Padding } from '../../map/TaramaMap';

/** From the map's left edge to the legend's right one, as in Legend.css. */
const legendReachPixels = 274;

/** As in tokens.css. */
const panelWidthPixels = 480;
const phoneWidthPixels = 860;

/** The share of a phone's map that the half-high sheet covers. */
const sheetShare = 0.46;

export const isPhone = (): boolean => window.innerWidth <= phoneWidthPixels;

/** What the panel and the legend beside it, or a phone's sheet, leave of the map. */
export function freePart(hasPanel: boolean, hasLegend: boolean): Padding {
  if (isPhone()) return { top: 24, right: 0, bottom: Math.round(window.innerHeight * sheetShare), left: 0 };
  return { top: 0, right: hasPanel ? panelWidthPixels : 0, bottom: 0, left: hasPanel && hasLegend ? legendReachPixels : 0 };
}
