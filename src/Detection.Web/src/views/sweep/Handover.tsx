import type { Sweep, SweepCrew } from '../../api/sweeps';
import { Icon } from '../../components/Icon';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { crewName } from './crewName';

const formats = ['gpx', 'geojson', 'kml', 'csv'] as const;
const nameOfFormat = (format: string) => (format === 'geojson' ? 'GeoJSON' : format.toUpperCase());

/** The plan as files to take along: for all of it, and for each crew's day as a page for the phone and on paper. */
export function Handover({ sweep, crews, hasPaper }: { sweep: Sweep; crews: SweepCrew[]; hasPaper: boolean }) {
  const { t, language } = useLanguage();
  return (
    <details className="handover">
      <summary>{t('handover.title')}</summary>
      <p className="handover__files">
        <span>{t('sweep.download')}</span>
        {formats.map((format) => (
          <a key={format} href={`/sweeps/${sweep.sweepId}.${format}`} download>
            {nameOfFormat(format)}
          </a>
        ))}
        <a href={`/sweeps/${sweep.sweepId}.csv?decimal=comma`} download>
          {t('handover.excel')}
        </a>
      </p>
      <ul>
        {crews
          .filter((crew) => crew.groups.length > 0)
          .map((crew) => {
            const path = `/sweeps/${sweep.sweepId}/days/${crew.dayNo}/crews/${crew.crewNo}`;
            const name = crewName(crew.name, crew.crewNo, t);
            const day = crew.onDay === null ? t('plan.day', { dayNo: crew.dayNo }) : formatDay(crew.onDay, language);
            return (
              <li key={`${crew.dayNo}/${crew.crewNo}`}>
                <span>
                  <b>{name}</b> {day}
                </span>
                <a className="button button--plain" href={`${path}.html?language=${language}`} target="_blank" rel="noreferrer" aria-label={`${t('handover.phone')}: ${name}, ${day}`}>
                  {t('handover.phone')}
                </a>
                {hasPaper && (
                  <a className="button button--plain" href={`${path}.pdf`} target="_blank" rel="noreferrer" aria-label={`PDF: ${name}, ${day}`}>
                    <Icon name="document" /> PDF
                  </a>
                )}
              </li>
            );
          })}
      </ul>
    </details>
  );
}
