import type { Installation } from '../../api/types';
import { formatDay, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

interface Entry {
  key: string;
  day: string | null;
  text: string;
  detail: string;
  /** Where it was done and which photographs there are, in words. */
  more: string[];
}

/** Events and visits in one line of time, the latest first; what has no date comes last. */
function useHistory(installation: Installation): Entry[] {
  const { t, nameOf, language } = useLanguage();
  const events = installation.events.map((event, index) => ({
    key: `event-${index}`,
    day: event.at,
    text: nameOf('event', event.kind),
    detail: [event.code, event.crew].filter(Boolean).join(' · '),
    more: [
      event.note ?? '',
      event.latitude === null || event.longitude === null
        ? ''
        : t(event.distanceMetres === null ? 'history.place' : 'history.placeFar', {
            place: `${event.latitude.toFixed(5)}, ${event.longitude.toFixed(5)}`,
            metres: formatNumber(Math.round(event.distanceMetres ?? 0), language),
          }),
      event.photos.length === 0 ? '' : t('history.photos', { count: event.photos.length, names: event.photos.join(', ') }),
    ].filter((line) => line !== ''),
  }));
  const visits = installation.visits.map((visit, index) => ({
    key: `visit-${index}`,
    day: visit.visitedOn,
    text: t('history.visit', { outcome: nameOf('outcome', visit.outcome) }),
    detail: visit.recoveredKwh === null ? '' : formatEnergy(visit.recoveredKwh, language),
    more: [],
  }));
  return [...events, ...visits].toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
}

export function History({ installation }: { installation: Installation }) {
  const { t, language } = useLanguage();
  const entries = useHistory(installation);
  return (
    <section className="panel__section">
      <h3>{t('panel.history')}</h3>
      {entries.length === 0 && <p className="panel__note">{t('panel.history.none')}</p>}
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.key}>
            <time dateTime={entry.day ?? undefined}>{entry.day === null ? t('history.undated') : formatDay(entry.day, language)}</time>
            <span>
              {entry.text}
              {entry.detail !== '' && <span className="history__detail"> {entry.detail}</span>}
              {entry.more.map((line) => (
                <span key={line} className="history__more">
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
