import { useEffect, useRef, useState } from 'react';
import { useAbout } from '../../about';
import { Button, IconButton } from '../../components/Button';
import { Message } from '../../components/Message';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LngLat } from '../../map/features';
import type { LayerGroup } from '../../map/TaramaMap';
import { isPhone } from './freePart';
import { Legend } from './Legend';
import './MapPane.css';
import type { Scene } from './scene';
import { useMap } from './useMap';
import { useScene } from './useScene';

const shownAtFirst: Record<LayerGroup, boolean> = { clusters: true, transformers: true, streets: true, share: false };

interface MapPaneProps {
  scene: Scene;
  hasPanel: boolean;
  onInstallation: (installationId: number) => void;
  onPoint: (position: LngLat) => void;
}

/** The map, its own few buttons and its legend. */
export function MapPane({ scene, hasPanel, onInstallation, onPoint }: MapPaneProps) {
  const { t, language } = useLanguage();
  const about = useAbout();
  const container = useRef<HTMLDivElement>(null);
  const { map, inView, isIdle, failed, palette } = useMap(container, onInstallation, onPoint);
  const [isLegendOpen, setIsLegendOpen] = useState(() => !isPhone());
  const [shown, setShown] = useState(shownAtFirst);
  const show = (group: LayerGroup, visible: boolean) => {
    map?.setGroupVisible(group, visible);
    setShown({ ...shown, [group]: visible });
  };
  useScene(map, palette, scene, hasPanel);
  useEffect(() => map?.setLabel(t('map.label')), [map, t]);

  return (
    <section className="map-pane" aria-label={t('nav.ranking')} data-map-ready={isIdle}>
      <div ref={container} className="map-pane__canvas" />
      {failed && (
        <div className="map-pane__failed">
          <Message title={t('map.failed')}>{t('map.failed.detail')}</Message>
        </div>
      )}
      <div className="map-pane__buttons">
        <IconButton icon="plus" label={t('map.zoomIn')} onClick={() => map?.zoomBy(1)} />
        <IconButton icon="minus" label={t('map.zoomOut')} onClick={() => map?.zoomBy(-1)} />
        <IconButton icon="fit" label={t('map.fit')} onClick={() => about.bounds && map?.fit(about.bounds)} />
        <IconButton
          icon="layers"
          label={t(isLegendOpen ? 'map.layers.close' : 'map.layers')}
          aria-expanded={isLegendOpen}
          onClick={() => setIsLegendOpen(!isLegendOpen)}
        />
      </div>
      {isLegendOpen && <Legend shown={shown} onShow={show} sweep={scene.sweep} inView={inView} />}
      {scene.isPickingDepot && <p className="map-pane__prompt">{t('map.pickDepot')}</p>}
      {(scene.isDrawing || scene.isPickingDepot) && (
        <div className="map-pane__draw">
          {scene.isDrawing && <p>{t('map.draw', { count: formatNumber(scene.outline.length, language) })}</p>}
          <Button onClick={() => map !== null && onPoint(map.centre())}>{t(scene.isDrawing ? 'map.draw.centre' : 'map.pick.centre')}</Button>
        </div>
      )}
      {(scene.isDrawing || scene.isPickingDepot) && <span className="map-pane__cross" aria-hidden="true" />}
      <p className="map-pane__attribution">{[scene.sweep?.attribution, t('map.attribution')].filter(Boolean).join(' · ')}</p>
      <p className="only-spoken" role="status">
        {isIdle && t('map.inView', { count: formatNumber(inView, language) })}
      </p>
    </section>
  );
}
