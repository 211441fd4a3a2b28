import type { Language } from '../../i18n/format';

/** Local times of Türkiye, UTC+3 all year, as form controls write them. */

const offset = '+03:00';
const offsetMilliseconds = 3 * 3600 * 1000;

/** @param instant ISO instant; the answer is what `<input type="datetime-local">` shows. */
export const toLocal = (instant: string | null | undefined): string =>
  instant ? new Date(Date.parse(instant) + offsetMilliseconds).toISOString().slice(0, 16) : '';

/** @param local what `<input type="datetime-local">` gives; empty for none. */
export const toInstant = (local: string): string | null => (local === '' ? null : `${local}:00${offset}`);

export const nowLocal = (): string => toLocal(new Date().toISOString());

export const todayLocal = (): string => nowLocal().slice(0, 10);

const locales: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** A moment as the record has it: in Türkiye's time, wherever the reader sits. */
export const formatMoment = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Istanbul',
  }).format(new Date(instant));
