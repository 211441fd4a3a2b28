import { useState } from 'react';
import type { PositionQuality, PositionRow, Positions } from '../../api/maps';
import type { NamedPlace } from '../../api/campaigns';
import { query } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { Message } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber } from '../../i18n/format';
import { type TextKey, useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import '../page.css';
import './PositionsPage.css';

const pageSize = 100;

/** Which places on the map are not to be believed, the most valuable to mend first. */
export function PositionsPage() {
  const { t, language } = useLanguage();
  const [quality, setQuality] = useState<PositionQuality | null>('implausible');
  const [district, setDistrict] = useState('');
  const [offset, setOffset] = useState(0);
  const filter = { quality, district };
  const { data, error } = useResource<Positions>(`/positions${query({ ...filter, limit: pageSize, offset })}`);
  const places = useResource<NamedPlace[]>('/campaigns/places').data ?? [];
  const districts = [...new Set(places.flatMap((place) => place.district ?? []))].sort((a, b) => a.localeCompare(b, 'tr'));
  const counts = [...(data?.counts ?? [])];
  if (data !== null && quality !== null && !counts.some((count) => count.quality === quality)) counts.unshift({ quality, installations: 0 });
  const narrow = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t('positions.title')}</h1>
        <p className="page__lead">{t('positions.lead')}</p>
      </header>
      <div className="positions__filters">
        <div className="positions__counts" role="group" aria-label={t('positions.quality')}>
          <button type="button" aria-pressed={quality === null} onClick={() => narrow(() => setQuality(null))}>
            {t('positions.all')}
          </button>
          {counts.map((count) => (
            <button key={count.quality} type="button" aria-pressed={quality === count.quality} onClick={() => narrow(() => setQuality(count.quality))}>
              {t(`quality.${count.quality}`)} <strong>{formatNumber(count.installations, language)}</strong>
            </button>
          ))}
        </div>
        <Field label={t('positions.district')}>
          <select value={district} onChange={(event) => narrow(() => setDistrict(event.target.value))}>
            <option value="">{t('positions.all')}</option>
            {districts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Field>
        <a className="button button--plain" href={`/positions.csv${query(filter)}`} download>
          <span>{t('positions.csv')}</span>
        </a>
      </div>
      {error !== null && <Message title={t('select.failed')} />}
      {data?.rows.length === 0 && <p>{t('positions.none')}</p>}
      {data !== null && data.rows.length > 0 && <Rows rows={data.rows} />}
      <div className="positions__pages">
        {offset > 0 && <Button onClick={() => setOffset(Math.max(0, offset - pageSize))}>{t('positions.back')}</Button>}
        {data?.rows.length === pageSize && <Button onClick={() => setOffset(offset + pageSize)}>{t('positions.more', { count: pageSize })}</Button>}
      </div>
    </div>
  );
}

function Rows({ rows }: { rows: PositionRow[] }) {
  const { t, language } = useLanguage();
  const why = ({ faults, farthestMetres }: PositionRow) =>
    (faults ?? []).map((fault) => t(`fault.${fault}` as TextKey, { km: formatNumber((farthestMetres ?? 0) / 1000, language, 1) })).join('; ');
  return (
    <TableFrame label={t('positions.title')}>
      <table className="positions__table">
        <thead>
          <tr>
            <th scope="col">{t('hit.installation')}</th>
            <th scope="col">{t('positions.place')}</th>
            <th scope="col">{t('positions.quality')}</th>
            <th scope="col">{t('positions.fault')}</th>
            <th scope="col" className="number">
              {t('positions.rank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.installationId}>
              <td>
                <a href={hashOf({ view: 'ranking', installationId: row.installationId })}>{row.installationNo}</a>
              </td>
              <td>{[row.district, row.neighbourhood, row.street].filter(Boolean).join(', ')}</td>
              <td>
                {t(`quality.${row.quality}`)}
                {row.grade !== null && ` (${row.grade})`}
              </td>
              <td>{why(row)}</td>
              <td className="number">{row.rank === null ? '–' : formatNumber(row.rank, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
