/** Numbers, dates and durations in the language of the page. All pure: the language comes in, text goes out. */

export type Language = 'tr' | 'en';

const locales: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };
const none = '–';

export function formatNumber(value: number | null | undefined, language: Language, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return none;
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A quantity with its unit: whole above 100, one decimal below. */
export function formatQuantity(value: number | null | undefined, unit: string, language: Language): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return none;
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1;
  return `${formatNumber(value, language, decimals)} ${unit}`;
}

/**
 * A large energy in the unit a person would say it in.
 * @param alongside the largest of the figures it stands with: all of them take its unit
 */
export function formatEnergy(kwh: number | null | undefined, language: Language, alongside: number | null | undefined = kwh): string {
  if (kwh === null || kwh === undefined || Math.abs(alongside ?? 0) < 100_000) return formatQuantity(kwh, 'kWh', language);
  return formatQuantity(kwh / 1000, 'MWh', language);
}

/** Money, to the kuruş below a hundred. */
export function formatTl(tl: number | null | undefined, language: Language): string {
  if (tl === null || tl === undefined || !Number.isFinite(tl)) return none;
  return `${formatNumber(tl, language, Math.abs(tl) < 100 ? 2 : 0)} TL`;
}

/** @param share 0–1 */
export function formatShare(share: number | null | undefined, language: Language, decimals = 1): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return none;
  return new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(share) < 0.5 * 10 ** -(decimals + 2) ? 0 : share);
}

/** @param period calendar month, "2025-03" */
export function formatPeriod(period: string | null | undefined, language: Language, month: 'short' | 'long' = 'short'): string {
  if (!period) return none;
  const date = new Date(`${period.slice(0, 7)}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { month, year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** @param day calendar day, "2025-03-21"; a time after it is ignored. */
export function formatDay(day: string | null | undefined, language: Language): string {
  if (!day) return none;
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** @param instant ISO instant with offset, shown in the reader's time zone. */
export function formatInstant(instant: string | null | undefined, language: Language): string {
  if (!instant) return none;
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

const units: Record<Language, { hour: string; minute: string; second: string }> = {
  tr: { hour: 'sa', minute: 'dk', second: 'sn' },
  en: { hour: 'h', minute: 'min', second: 's' },
};

export function formatDuration(seconds: number | null | undefined, language: Language): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return none;
  const { hour, minute, second } = units[language];
  if (seconds < 60) return `${Math.round(seconds)} ${second}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} ${minute}`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} ${hour}` : `${Math.floor(minutes / 60)} ${hour} ${rest} ${minute}`;
}

export function formatDistance(metres: number | null | undefined, language: Language): string {
  if (metres === null || metres === undefined || !Number.isFinite(metres)) return none;
  return metres < 1000 ? `${formatNumber(Math.round(metres / 10) * 10, language)} m` : `${formatNumber(metres / 1000, language, 1)} km`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The clock time some seconds after a crew has left.
 * @param departure "08:30"
 */
export function formatClock(departure: string, secondsLater: number): string {
  const [hours = 0, minutes = 0] = departure.split(':').map(Number);
  const total = hours * 60 + minutes + Math.round(secondsLater / 60);
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
