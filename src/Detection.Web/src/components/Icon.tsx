const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  layers: 'M12 4l8 4.5-8 4.5-8-4.5L12 4zM4 13l8 4.5 8-4.5',
  previous: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  down: 'M5.5 9.5L12 16l6.5-6.5',
  search: 'M10.5 4a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM15.5 15.5L20 20',
  document: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12.5h5M10 16h5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  map: 'M4 6.5l5-2 6 2 5-2v13l-5 2-6-2-5 2zM9 4.5v13M15 6.5v13',
  route: 'M6 18.5a2 2 0 100-4 2 2 0 000 4zM18 9.5a2 2 0 100-4 2 2 0 000 4zM8 16.5h6.5a3 3 0 000-6h-5a3 3 0 010-6H16',
  chart: 'M5 20V10M12 20V4M19 20v-7',
  grid: 'M12 3v5M7 8h10M12 8v4M4.5 12h15M6 12v3M12 12v3M18 12v3M6 18.5a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4zM12 18.5a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4zM18 18.5a1.7 1.7 0 100-3.4 1.7 1.7 0 000 3.4z',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  select: 'M5 6.5l13-2 1.5 11-9 4.5-6-5.5zM5 6.5m-1.2 0a1.2 1.2 0 102.4 0 1.2 1.2 0 10-2.4 0M18 4.5m-1.2 0a1.2 1.2 0 102.4 0 1.2 1.2 0 10-2.4 0',
  ruler: 'M3.5 15.5l12-12 5 5-12 12zM7 12l2 2M10 9l2.5 2.5M13 6l2 2',
  pin: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 10-13 0c0 5 6.5 11 6.5 11zM12 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4z',
  check: 'M5 12.5l4.5 4.5L19 7',
  person: 'M12 11.5a3.8 3.8 0 100-7.6 3.8 3.8 0 000 7.6zM4.8 20c.6-3.6 3.4-5.6 7.2-5.6s6.6 2 7.2 5.6',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that repeats what the words beside it say; screen readers skip it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
