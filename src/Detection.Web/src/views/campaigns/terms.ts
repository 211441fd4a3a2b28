import type { CampaignTerms, Place } from '../../api/campaigns';

export const everyDay = [1, 2, 3, 4, 5, 6, 7];
export const skills = ['ct_metering', 'high_voltage', 'police_escort'] as const;

/** What a crew can do unless somebody says otherwise. */
const usualSkills = ['ct_metering', 'high_voltage'];
export const goals = ['energy', 'money', 'findings', 'coverage'] as const;

/** "2026-11-27" in the reader's own time zone. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** The terms a new campaign starts from. */
export const usualTerms = (today: Date, crewNames: [string, string]): CampaignTerms => ({
  area: { district: null, neighbourhood: null, street: null, outline: null },
  startsOn: dayOf(today),
  endsOn: dayOf(today),
  weekdays: everyDay,
  crews: crewNames.map((name) => ({ name, depot: null, startsAt: '08:30:00', shiftMinutes: 480, skills: [...usualSkills], break: null })),
  budget: { crewHours: null, visits: null },
  goal: 'energy',
  rules: { notVisitedWithinMonths: 12, tipsFirst: true, stampsExpiringWithinMonths: null, minScore: 0, needsReason: true, oneVisitPerBuilding: false, wordOfMouth: null },
  visitMinutes: 25,
  tlPerKwh: {},
  seed: 1,
});

/** One more crew like the last. */
export function withOneCrewMore(terms: CampaignTerms): CampaignTerms {
  const last = terms.crews.at(-1);
  if (last === undefined) return terms;
  const names = new Set(terms.crews.map(({ name }) => name));
  let number = terms.crews.length + 1;
  while (names.has(`${last.name} ${number}`)) number += 1;
  return { ...terms, crews: [...terms.crews, { ...last, name: `${last.name} ${number}` }] };
}

/** The same crews an hour longer, a day at most. */
export const withOneHourMore = (terms: CampaignTerms): CampaignTerms => ({
  ...terms,
  crews: terms.crews.map((crew) => ({ ...crew, shiftMinutes: Math.min(1440, crew.shiftMinutes + 60) })),
});

/** One corner a line, "37.0361, 35.6021": latitude first, as people and maps write it; decimal commas are understood. */
export function writeCorners(corners: Place[]): string {
  return corners.map(({ latitude, longitude }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`).join('\n');
}

/** @returns null when a line is no pair of coordinates. */
export function readCorners(text: string): Place[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const corners: Place[] = [];
  for (const line of lines) {
    const parts = line.split(/[;\s]+|,(?=\s)/).filter((part) => part !== '');
    const pair = parts.length === 2 ? parts : line.split(',');
    const [latitude, longitude] = pair.map((part) => Number(part.trim().replace(',', '.')));
    if (pair.length !== 2 || latitude === undefined || longitude === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
    if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return null;
    corners.push({ latitude, longitude });
  }
  return corners;
}
