import type { streetsTr } from './streets.tr';

/** Routes that follow streets, and those that cannot. */
export const streetsEn: Record<keyof typeof streetsTr, string> = {
  'legend.straight': 'No road near by: straight line',
};
