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
import { HotSpotCard, TraceCard } from './tools/FeatureCard';
import { MapSearch } from './tools/MapSearch';
import { MonthSlider } from './tools/MonthSlider';
import './tools/tools.css';
import { ToolPanel } from './tools/ToolPanel';
import { useMap } from './useMap';
import { useScene } from './useScene';
import { useToolLayers, useTools } from './useTools';

const shownAtFirst: Record<LayerGroup, boolean> = {
  score: true, hotspots: false, density: false, loss: false, share: false, clusters: true, transformers: true, grid: false, streets: true,
};

interface MapPaneProps {
  scene: Scene;
  hasPanel: boolean;
  onInstallation: (installationId: number) => void;
  onPoint: (position: LngLat) => void;
  onCampaign: (outline: LngLat[]) => void;
}

/** The map, its own few buttons and its legend. */
export function MapPane({ scene, hasPanel, onInstallation, onPoint, onCampaign }: MapPaneProps) {
  const { t, language } = useLanguage();
  const about = useAbout();
  const container = useRef<HTMLDivElement>(null);
  const tools = useTools(onInstallation);
  const isToolOn = tools.tool !== null;
  // A form waits for places on the map: nothing may lie over it.
  const isAsked = scene.isDrawing || scene.isPickingDepot;
  const take = isToolOn && !isAsked ? tools.addCorner : onPoint;
  const { map, inView, isIdle, failed, palette } = useMap(container, onInstallation, take, tools.openTransformer, tools.openHexagon);
  useToolLayers(map, tools);
  const [isLegendOpen, setIsLegendOpen] = useState(() => !isPhone());
  const [shown, setShown] = useState(shownAtFirst);
  const show = (group: LayerGroup, visible: boolean) => {
    map?.setGroupVisible(group, visible);
    setShown({ ...shown, [group]: visible });
  };
  useScene(map, palette, scene, hasPanel, isLegendOpen, isToolOn);
  useEffect(() => map?.setLabel(t('map.label')), [map, t]);

  return (
    <section className={hasPanel ? 'map-pane map-pane--beside-panel' : 'map-pane'} aria-label={t('nav.ranking')} data-map-ready={isIdle}>
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
        <IconButton icon="select" label={t('tool.select')} aria-pressed={tools.tool === 'select'} onClick={() => tools.choose(tools.tool === 'select' ? null : 'select')} />
        <IconButton icon="ruler" label={t('tool.measure')} aria-pressed={tools.tool === 'measure'} onClick={() => tools.choose(tools.tool === 'measure' ? null : 'measure')} />
      </div>
      {!isAsked && <MapSearch onHit={tools.show} />}
      {tools.months.length > 1 && !isToolOn && !isAsked && !hasPanel && <MonthSlider months={tools.months} month={tools.month} onMonth={tools.setMonth} />}
      {tools.tool !== null && (
        <ToolPanel
          tool={tools.tool}
          corners={tools.corners}
          onCorners={tools.setCorners}
          onCentre={() => map !== null && tools.addCorner(map.centre())}
          onClose={() => tools.choose(null)}
          onCampaign={onCampaign}
        />
      )}
      {!isToolOn && tools.traced !== null && <TraceCard code={tools.traced.code} facts={tools.traced.facts} trace={tools.trace} onClose={tools.closeCards} />}
      {!isToolOn && tools.hexagon !== null && <HotSpotCard facts={tools.hexagon} onClose={tools.closeCards} />}
      {isLegendOpen && <Legend shown={shown} onShow={show} sweep={scene.sweep} inView={inView} />}
      {scene.isPickingDepot && <p className="map-pane__prompt">{t('map.pickDepot')}</p>}
      {(scene.isDrawing || scene.isPickingDepot) && (
        <div className="map-pane__draw">
          {scene.isDrawing && <p>{t('map.draw', { count: formatNumber(scene.outline.length, language) })}</p>}
          <Button onClick={() => map !== null && onPoint(map.centre())}>{t(scene.isDrawing ? 'map.draw.centre' : 'map.pick.centre')}</Button>
        </div>
      )}
      {(scene.isDrawing || scene.isPickingDepot || isToolOn) && <span className="map-pane__cross" aria-hidden="true" />}
      <p className="map-pane__attribution">{[tools.base?.attribution, scene.sweep?.attribution, t('map.attribution')].filter(Boolean).join(' · ')}</p>
      <p className="only-spoken" role="status">
        {isIdle && t('map.inView', { count: formatNumber(inView, language) })}
      </p>
    </section>
  );
}
