import type { ReactNode } from 'react';
import type { HotSpotBasis } from '../../api/maps';
import type { Sweep } from '../../api/sweeps';
import { useResource } from '../../api/useResource';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { densityStops, lossStops } from '../../map/evidenceLayers';
import { crewColourNo } from '../../map/palette';
import type { LayerGroup } from '../../map/TaramaMap';
import { crewName } from '../sweep/crewName';
import './Legend.css';

const groups: LayerGroup[] = ['hotspots', 'density', 'loss', 'share', 'clusters', 'transformers', 'grid', 'streets'];

interface LegendProps {
  shown: Record<LayerGroup, boolean>;
  onShow: (group: LayerGroup, visible: boolean) => void;
  sweep: Sweep | null;
  inView: number;
}

/** Says what every mark on the map means, and switches the layers. A layer that is on explains itself under its name. */
export function Legend({ shown, onShow, sweep, inView }: LegendProps) {
  const { t, language } = useLanguage();
  return (
    <div className="legend">
      <h3 className="only-spoken">{t('legend.title')}</h3>
      <label className="legend__main">
        <input type="checkbox" checked={shown.score} onChange={() => onShow('score', !shown.score)} />
        <strong>{t('legend.installations')}</strong>
      </label>
      {shown.score && <ScoreScale />}
      <ul className="legend__layers">
        {groups.map((group) => (
          <li key={group}>
            <label>
              <input type="checkbox" checked={shown[group]} onChange={() => onShow(group, !shown[group])} />
              <span className={`legend__key legend__key--${group}`} aria-hidden="true" />
              {t(`legend.${group}`)}
            </label>
            {shown[group] && <Explained group={group} />}
          </li>
        ))}
      </ul>
      {sweep !== null && <Crews sweep={sweep} />}
      <p className="legend__count">
        {t('map.inView', { count: formatNumber(inView, language) })}
        <a href="#/positions">{t('map.positions')}</a>
      </p>
    </div>
  );
}

function ScoreScale() {
  const { t } = useLanguage();
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <>
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
    </>
  );
}

function Explained({ group }: { group: LayerGroup }) {
  const { t, language } = useLanguage();
  switch (group) {
    case 'hotspots':
      return (
        <Note text={t('legend.hotspots.note')}>
          <ul className="legend__classes">
            {([99, 95, 90] as const).map((confidence, index) => (
              <li key={confidence}>
                <span className="legend__swatch" style={{ background: `var(--score-${4 - index})` }} aria-hidden="true" />
                {t(`legend.hotspots.${confidence}`)}
              </li>
            ))}
            <li>
              <span className="legend__swatch legend__swatch--cold" aria-hidden="true" />
              {t('legend.hotspots.cold')}
            </li>
          </ul>
          <Basis />
        </Note>
      );
    case 'density':
      return (
        <Note text={t('legend.density.note')}>
          <Stops labels={densityStops.map((stop) => `${formatNumber(stop, language)}`)} unit={t('legend.density.unit')} />
          <Basis />
        </Note>
      );
    case 'loss':
      return (
        <Note text={t('legend.loss.note')}>
          <Stops labels={lossStops.map((stop) => formatShare(stop, language, 0))} unit="" />
        </Note>
      );
    case 'share':
      return <Note text={t('legend.share.note')} />;
    case 'clusters':
      return <Note text={t('legend.clusters.note')} />;
    default:
      return null;
  }
}

/** How many installations the statistics rest on, and how many they left out. */
function Basis() {
  const { t, language } = useLanguage();
  const { data } = useResource<HotSpotBasis | null>('/hot-spots/basis');
  if (!data) return null;
  const [counted, implausible, centroid, missing, left] = [data.counted, data.implausible, data.centroid, data.missing, data.implausible + data.centroid + data.missing].map((count) =>
    formatNumber(count, language),
  ) as [string, string, string, string, string];
  return <p className="legend__note">{t('legend.basis', { counted, implausible, centroid, missing, left })}</p>;
}

function Note({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="legend__explained">
      {children}
      <p className="legend__note">{text}</p>
    </div>
  );
}

function Stops({ labels, unit }: { labels: string[]; unit: string }) {
  return (
    <ul className="legend__stops">
      {labels.map((label, index) => (
        <li key={label}>
          <span style={{ background: `var(--score-${index})` }} aria-hidden="true" />
          {label}
          {index === labels.length - 1 && unit}
        </li>
      ))}
    </ul>
  );
}

function Crews({ sweep }: { sweep: Sweep }) {
  const { t } = useLanguage();
  return (
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
  );
}

/** A crew has the same colour on every day. */
const crewsOfFirstDay = (sweep: Sweep) => sweep.crews.filter(({ dayNo }) => dayNo === 1);
