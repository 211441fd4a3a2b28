import type { LeftOutItem } from '../../api/campaigns';
import type { Sweep } from '../../api/sweeps';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { hashOf } from '../../route';
import { formatValue } from './goal';

/** The most valuable candidates a plan leaves out, each with its value against the minutes it would cost. */
export function LeftOut({ sweep, onHover }: { sweep: Sweep; onHover: (position: Position | null) => void }) {
  const { t, say, nameOf, language } = useLanguage();
  const { data, error, reload } = useResource<{ items: LeftOutItem[] }>(`/sweeps/${sweep.sweepId}/left-out?limit=40`);
  const goal = sweep.figures?.goal ?? 'energy';
  const rules = Object.entries(sweep.figures?.leftOut ?? {}).filter(([, count]) => count > 0);
  return (
    <section className="left-out">
      <p className="sweep__model">{t('plan.leftOut.lead')}</p>
      {rules.length > 0 && (
        <p className="left-out__rules">
          {t('plan.leftOut.rules')}{' '}
          {rules.map(([rule, count]) => `${nameOf('leftOut', rule)} ${formatNumber(count, language)}`).join(' · ')}
        </p>
      )}
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={5} height={72} />}
      {data?.items.length === 0 && <Message title={t('plan.leftOut.none')}>{t('plan.leftOut.none.detail')}</Message>}
      <ol>
        {data?.items.map((item) => (
          <li key={item.installationId}>
            <a
              className="left-out__item"
              href={hashOf({ view: 'sweep', sweepId: sweep.sweepId, installationId: item.installationId })}
              onMouseEnter={() => onHover(item)}
              onMouseLeave={() => onHover(null)}
              onFocus={() => onHover(item)}
              onBlur={() => onHover(null)}
            >
              <span className="left-out__where">
                <b>{item.installationNo}</b> {item.street}
              </span>
              <span className="left-out__value">{formatValue(item.value, goal, language, t)}</span>
              <span className="left-out__why">{say(item.why)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
