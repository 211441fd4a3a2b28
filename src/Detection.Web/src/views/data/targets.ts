/** The kinds of rows that a file can hold, in the order in which they are best sent. */
export const targets = [
  'codes', 'neighbourhoods', 'streets', 'substations', 'feeders', 'transformers', 'installations', 'transformer-links', 'meters', 'seals', 'consumers',
  'unsubscribed-points', 'readings', 'daily-readings', 'register-readings', 'bills', 'transformer-energy', 'feeder-energy', 'events', 'outcomes', 'load-profile', 'event-words',
] as const;

export type Target = (typeof targets)[number];
