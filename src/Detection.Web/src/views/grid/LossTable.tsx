import type { GridLevel, Loss, LossList } from '../../api/grid';
import { Button } from '../../components/Button';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';

interface LossTableProps {
  list: LossList;
  level: GridLevel;
  chosen: string | null;
  offset: number;
  pageSize: number;
  onPage: (offset: number) => void;
}

export function LossTable({ list, level, chosen, offset, pageSize, onPage }: LossTableProps) {
  const { t, language } = useLanguage();
  const last = Math.min(offset + pageSize, list.total);
  return (
    <section className="grid__list" aria-label={t('grid.list')}>
      <TableFrame label={t('grid.list')}>
        <table className="table grid__table">
          <thead>
            <tr>
              <th scope="col">{t('grid.code')}</th>
              <th scope="col">{t('grid.share')}</th>
              <th scope="col" className="number">
                {t('grid.excess')}
              </th>
              <th scope="col" className="number">
                {t('grid.installations')}
              </th>
              {level === 'transformer' && <th scope="col">{t('grid.explanation')}</th>}
            </tr>
          </thead>
          <tbody>
            {list.items.map((loss) => (
              <tr key={loss.code} className={loss.code === chosen ? 'grid__row grid__row--chosen' : 'grid__row'}>
                <th scope="row">
                  <a href={hashOf({ view: 'grid', code: loss.code })} aria-current={loss.code === chosen ? 'true' : undefined}>
                    {loss.code}
                  </a>
                  {loss.name !== null && <span className="grid__name">{loss.name}</span>}
                </th>
                <td>
                  <ShareBar loss={loss} />
                </td>
                <td className="number">{loss.excessKwhPerDay > 0 ? t('grid.perDay', { kwh: formatNumber(loss.excessKwhPerDay, language) }) : '–'}</td>
                <td className="number">{formatNumber(loss.installationCount, language)}</td>
                {level === 'transformer' && <td>{loss.explanation === null ? '–' : t(`grid.kind.${loss.explanation}`)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <div className="grid__pages">
        <Button icon="previous" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - pageSize))}>
          {t('grid.previous')}
        </Button>
        <span>{t('grid.range', { from: offset + 1, to: last, total: list.total })}</span>
        <Button icon="next" disabled={last >= list.total} onClick={() => onPage(offset + pageSize)}>
          {t('grid.next')}
        </Button>
      </div>
    </section>
  );
}

/** The share with its interval on a scale to 40 %, and in words; where nothing is told, why. */
function ShareBar({ loss }: { loss: Loss }) {
  const { t, language } = useLanguage();
  if (loss.share === null || loss.shareLow === null || loss.shareHigh === null) return <span className="grid__untold">{t(`grid.state.${loss.state}`)}</span>;
  const at = (share: number) => `${Math.max(0, Math.min(1, share / 0.4)) * 100}%`;
  const low = Math.max(0, loss.shareLow);
  return (
    <span className="grid__share">
      <span className="grid__scale" aria-hidden="true">
        <span className="grid__sure" style={{ width: at(low) }} />
        <span className="grid__maybe" style={{ left: at(low), width: `calc(${at(loss.shareHigh)} - ${at(low)})` }} />
      </span>
      <span>
        {formatShare(loss.share, language)}{' '}
        <small>
          ({formatShare(loss.shareLow, language, 0)} – {formatShare(loss.shareHigh, language, 0)})
        </small>
      </span>
    </span>
  );
}
