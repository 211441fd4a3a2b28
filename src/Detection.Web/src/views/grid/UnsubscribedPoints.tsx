import { useState } from 'react';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { formatDay, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

interface UnsubscribedPoint {
  pointCode: string;
  locatedBy: 'pole' | 'box' | 'neighbour' | 'map';
  poleNo: string | null;
  boxNo: string | null;
  neighbourInstallation: string | null;
  useKind: string | null;
  district: string | null;
  neighbourhood: string | null;
  longitude: number | null;
  latitude: number | null;
  transformerCode: string | null;
  seenOn: string | null;
  endedOn: string | null;
  note: string | null;
  eventCount: number;
}

const pageSize = 25;

/** What uses energy with no subscriber behind it, and how to find it again. */
export function UnsubscribedPoints() {
  const { t } = useLanguage();
  const [offset, setOffset] = useState(0);
  // One more than a page tells whether there is a next one.
  const { data, error, reload } = useResource<UnsubscribedPoint[]>(`/unsubscribed-points?limit=${pageSize + 1}&offset=${offset}`);
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (data === null) return <Skeleton rows={6} height={44} />;
  if (data.length === 0) return <Message title={t('points.none')}>{t('points.none.detail')}</Message>;
  return (
    <section aria-label={t('points.title')}>
      <p className="page__note points__lead">{t('points.lead')}</p>
      <TableFrame label={t('points.title')}>
        <table className="table points">
          <thead>
            <tr>
              <th scope="col">{t('points.code')}</th>
              <th scope="col">{t('points.found')}</th>
              <th scope="col">{t('points.use')}</th>
              <th scope="col">{t('points.place')}</th>
              <th scope="col">{t('points.transformer')}</th>
              <th scope="col">{t('points.seen')}</th>
              <th scope="col" className="number">
                {t('points.acts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.slice(0, pageSize).map((point) => (
              <PointRow key={point.pointCode} point={point} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="grid__pages">
        <Button icon="previous" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - pageSize))}>
          {t('grid.previous')}
        </Button>
        <span>{t('points.range', { from: offset + 1, to: offset + Math.min(pageSize, data.length) })}</span>
        <Button icon="next" disabled={data.length <= pageSize} onClick={() => setOffset(offset + pageSize)}>
          {t('grid.next')}
        </Button>
      </div>
    </section>
  );
}

function PointRow({ point }: { point: UnsubscribedPoint }) {
  const { t, language } = useLanguage();
  const leads = point.poleNo ?? point.boxNo ?? point.neighbourInstallation;
  return (
    <tr>
      <th scope="row">{point.pointCode}</th>
      <td>
        {t(`points.by.${point.locatedBy}`)}
        {leads !== null && <span className="grid__name">{leads}</span>}
      </td>
      <td>
        {point.useKind ?? t('points.use.unknown')}
        {point.note !== null && <span className="grid__name">{point.note}</span>}
      </td>
      <td>
        {[point.neighbourhood, point.district].filter(Boolean).join(', ') || '–'}
        {point.latitude !== null && point.longitude !== null && (
          <span className="grid__name">
            {point.latitude.toFixed(5)}, {point.longitude.toFixed(5)}
          </span>
        )}
      </td>
      <td>{point.transformerCode ?? '–'}</td>
      <td>
        {point.seenOn === null ? '–' : formatDay(point.seenOn, language)}
        {point.endedOn !== null && <span className="grid__name">{t('points.ended', { day: formatDay(point.endedOn, language) })}</span>}
      </td>
      <td className="number">{formatNumber(point.eventCount, language)}</td>
    </tr>
  );
}
