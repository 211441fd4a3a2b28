import type { Sweep } from '../../api/types';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { crewColourNo } from '../../map/palette';
import { crewName } from '../sweep/crewName';
import type { LayerGroup } from '../../map/TaramaMap';
import './Legend.css';

const groups: LayerGroup[] = ['clusters', 'transformers', 'streets', 'share'];

interface LegendProps {
  shown: Record<LayerGroup, boolean>;
  onShow: (group: LayerGroup, visible: boolean) => void;
  sweep: Sweep | null;
  inView: number;
}

/** Says what every mark on the map means, and switches the layers. */
export function Legend({ shown, onShow, sweep, inView }: LegendProps) {
  const { t, language } = useLanguage();
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <div className="legend">
      <h3>{t('legend.score')}</h3>
      <div className="legend__scale" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((band) => (
          <span key={band} className={`legend__dot legend__dot--${band}`} />
        ))}
      </div>
      <div className="legend__ends">
        <span>0 {t('legend.low')}</span>
        <span>{t('legend.high')} 1</span>
      </div>
      <p className="legend__note">{t(isDark ? 'legend.score.note.dark' : 'legend.score.note')}</p>
      <ul className="legend__layers">
        {groups.map((group) => (
          <li key={group}>
            <label>
              <input type="checkbox" checked={shown[group]} onChange={() => onShow(group, !shown[group])} />
              <span className={`legend__key legend__key--${group}`} aria-hidden="true" />
              {t(`legend.${group}`)}
            </label>
          </li>
        ))}
      </ul>
      {sweep !== null && (
        <ul className="legend__crews" aria-label={t('legend.routes')}>
          {crewsOfFirstDay(sweep).map(({ crewNo, name }) => (
            <li key={crewNo}>
              <span className="legend__line" style={{ background: `var(--crew-${crewColourNo(crewNo)})` }} aria-hidden="true" />
              {crewName(name, crewNo, t)}
            </li>
          ))}
          {sweep.crews.some(({ legs }) => legs.some(({ kind }) => kind === 'straight')) && (
            <li>
              <span className="legend__line legend__line--straight" aria-hidden="true" />
              {t('legend.straight')}
            </li>
          )}
        </ul>
      )}
      <p className="legend__count">{t('map.inView', { count: formatNumber(inView, language) })}</p>
    </div>
  );
}

/** A crew has the same colour on every day. */
const crewsOfFirstDay = (sweep: Sweep) => sweep.crews.filter(({ dayNo }) => dayNo === 1);
