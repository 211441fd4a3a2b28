import type { Trace } from '../../../api/maps';
import { IconButton } from '../../../components/Button';
import { formatNumber, formatShare } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import type { Facts } from '../../../map/TaramaMap';


const count = (trace: Trace | null, kind: string): number => trace?.features.filter(({ properties }) => properties?.['kind'] === kind).length ?? 0;

const numberOf = (facts: Facts, name: string): number | null => (typeof facts[name] === 'number' ? (facts[name] as number) : null);

/** A traced transformer: what it loses, what hangs on it, what it hangs on. */
export function TraceCard({ code, facts, trace, onClose }: { code: string; facts: Facts; trace: Trace | null; onClose: () => void }) {
  const { t, language } = useLanguage();
  const share = numberOf(facts, 'lossShare');
  const energy = numberOf(facts, 'unexplainedKwh');
  const rating = numberOf(facts, 'ratingKva');
  const feeder = trace?.features.find(({ properties }) => properties?.['kind'] === 'feeder')?.properties?.['code'] as string | undefined;
  return (
    <section className="map-card" aria-label={t('trace.title', { code })}>
      <header>
        <h3>{t('trace.title', { code })}</h3>
        <IconButton icon="close" label={t('trace.close')} onClick={onClose} />
      </header>
      {share !== null ? (
        <p className="map-card__figure">
          {t('trace.loss', { share: formatShare(share, language) })}
          {energy !== null && <span>{t('trace.energy', { energy: formatNumber(Math.round(energy), language) })}</span>}
        </p>
      ) : (
        typeof facts['state'] === 'string' && <p>{t('trace.unknown')}</p>
      )}
      <ul>
        {rating !== null && <li>{t('trace.rating', { kva: formatNumber(rating, language) })}</li>}
        <li>{t('trace.installations', { count: formatNumber(count(trace, 'installation'), language) })}</li>
        {feeder !== undefined && <li>{t('trace.feeder', { code: feeder })}</li>}
        {count(trace, 'sibling') > 0 && <li>{t('trace.siblings', { count: formatNumber(count(trace, 'sibling'), language) })}</li>}
      </ul>
    </section>
  );
}

/** A clicked hexagon: its rate with the denominator, and how sure it is that this is no chance. */
export function HotSpotCard({ facts, onClose }: { facts: Facts; onClose: () => void }) {
  const { t, language } = useLanguage();
  const confidence = numberOf(facts, 'confidence') ?? 0;
  const visited = numberOf(facts, 'visitedCount') ?? 0;
  const sure =
    confidence === 0
      ? t('hotspot.ordinary')
      : t('hotspot.sure', { confidence: Math.abs(confidence), kind: t(confidence > 0 ? 'hotspot.hot' : 'hotspot.cold') });
  return (
    <section className="map-card" aria-label={t('hotspot.title')}>
      <header>
        <h3>{typeof facts['name'] === 'string' ? facts['name'] : t('hotspot.title')}</h3>
        <IconButton icon="close" label={t('tool.close')} onClick={onClose} />
      </header>
      <p className="map-card__figure">{sure}</p>
      <ul>
        <li>
          {t('hotspot.rate', {
            total: formatNumber(numberOf(facts, 'installationCount') ?? 0, language),
            suspicious: formatNumber(numberOf(facts, 'suspiciousCount') ?? 0, language),
            rate: formatShare(numberOf(facts, 'rate') ?? 0, language),
          })}
        </li>
        {visited > 0 && (
          <li>{t('hotspot.visited', { visited: formatNumber(visited, language), confirmed: formatNumber(numberOf(facts, 'confirmedCount') ?? 0, language) })}</li>
        )}
      </ul>
    </section>
  );
}
