import { Button, IconButton } from '../../../components/Button';
import { formatDistance, formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import type { LngLat } from '../../../map/features';
import { areaSquareMetres, lengthMetres } from '../../../map/measure';
import { Selection } from './Selection';

export type Tool = 'select' | 'measure';

interface ToolPanelProps {
  tool: Tool;
  corners: LngLat[];
  onCorners: (corners: LngLat[]) => void;
  onCentre: () => void;
  onClose: () => void;
  onCampaign: (corners: LngLat[]) => void;
}

/** A line or an area that a person draws, and what can be done with it. */
export function ToolPanel({ tool, corners, onCorners, onCentre, onClose, onCampaign }: ToolPanelProps) {
  const { t, language } = useLanguage();
  return (
    <section className="map-card tool-panel" aria-label={t(tool === 'select' ? 'tool.select' : 'tool.measure')}>
      <header>
        <h3>{t(tool === 'select' ? 'select.title' : 'tool.measure')}</h3>
        <IconButton icon="close" label={t('tool.close')} onClick={onClose} />
      </header>
      <p>{t('tool.draw', { count: formatNumber(corners.length, language) })}</p>
      {tool === 'measure' && <Measures corners={corners} />}
      <div className="tool-panel__buttons">
        <Button onClick={onCentre}>{t('tool.centre')}</Button>
        <Button disabled={corners.length === 0} onClick={() => onCorners(corners.slice(0, -1))}>
          {t('tool.undo')}
        </Button>
        <Button disabled={corners.length === 0} onClick={() => onCorners([])}>
          {t('tool.clear')}
        </Button>
      </div>
      {tool === 'select' && corners.length >= 3 && <Selection corners={corners} onCampaign={() => onCampaign(corners)} />}
    </section>
  );
}

function Measures({ corners }: { corners: LngLat[] }) {
  const { t, language } = useLanguage();
  const metres = lengthMetres(corners);
  const area = areaSquareMetres(corners);
  const size = area < 1e6 ? `${formatNumber(Math.round(area), language)} m²` : `${formatNumber(area / 1e6, language, 2)} km²`;
  return (
    <dl className="tool-panel__measures" aria-live="polite">
      <dt>{t('tool.length')}</dt>
      <dd>{formatDistance(metres, language)}</dd>
      <dt>{t('tool.area')}</dt>
      <dd>{corners.length < 3 ? '–' : size}</dd>
    </dl>
  );
}
