import { useState } from 'react';
import { query, ServiceError } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { useActor } from '../../../actor/actor';
import { Button } from '../../../components/Button';
import { Field } from '../../../components/Field';
import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import type { LngLat } from '../../../map/features';
import { areaFilter } from '../../../map/measure';

const collections = ['scores', 'installations', 'clusters', 'hotspots', 'transformers', 'feeders', 'routes', 'findings', 'neighbourhoods'] as const;
const closedToRegulator: ReadonlySet<string> = new Set(['scores', 'hotspots', 'routes', 'findings']);
const areas: ReadonlySet<string> = new Set(['clusters', 'hotspots', 'neighbourhoods']);
const onlyDegrees: ReadonlySet<string> = new Set(['kml', 'gpx']);
const formats = [
  ['csv', 'CSV'],
  ['gpkg', 'GeoPackage'],
  ['shp', 'Shapefile'],
  ['geojson', 'GeoJSON'],
  ['kml', 'KML'],
  ['gpx', 'GPX'],
  ['fgb', 'FlatGeobuf'],
] as const;
const zones = [5253, 5254, 5255, 5256, 5257, 5258, 5259];

/** What lies in the drawn area: how many, as a file, as a campaign. */
export function Selection({ corners, onCampaign }: { corners: LngLat[]; onCampaign: () => void }) {
  const { t, language } = useLanguage();
  const { actor } = useActor();
  // Without a name no role is sent, and the service takes the caller for an analyst.
  const role = actor.name === '' ? 'analyst' : actor.role;
  const open = collections.filter((id) => role !== 'regulator' || !closedToRegulator.has(id));
  const [chosen, setCollection] = useState<(typeof collections)[number]>('scores');
  const collection = open.includes(chosen) ? chosen : (open[0] ?? 'installations');
  const [format, setFormat] = useState<string>('csv');
  const [crs, setCrs] = useState('EPSG:4326');
  const filter = areaFilter(corners);
  const items = `/ogc/collections/${collection}/items${query({ filter, limit: 1 })}`;
  const { data, error } = useResource<{ numberMatched: number }>(items);
  const possible = formats.filter(([name]) => name !== 'gpx' || !areas.has(collection));
  const system = onlyDegrees.has(format) ? 'EPSG:4326' : crs;
  const file = `/ogc/collections/${collection}/download${query({ format, crs: system, filter })}`;
  return (
    <div className="selection">
      <Field label={t('select.what')}>
        <select value={collection} onChange={(event) => setCollection(event.target.value as typeof collection)}>
          {open.map((id) => (
            <option key={id} value={id}>
              {t(`collection.${id}`)}
            </option>
          ))}
        </select>
      </Field>
      <p role="status">
        {error !== null
          ? t(error instanceof ServiceError && error.problem.detail?.includes('crosses') ? 'select.crossed' : 'select.failed')
          : data !== null && t('select.inside', { count: formatNumber(data.numberMatched, language) })}
      </p>
      <Field label={t('select.format')}>
        <select value={format} onChange={(event) => setFormat(event.target.value)}>
          {possible.map(([name, text]) => (
            <option key={name} value={name}>
              {text}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('select.crs')}>
        <select value={system} disabled={onlyDegrees.has(format)} onChange={(event) => setCrs(event.target.value)}>
          <option value="EPSG:4326">{t('crs.wgs84')}</option>
          {zones.map((zone, index) => (
            <option key={zone} value={`EPSG:${zone}`}>
              {t('crs.turef', { meridian: 27 + 3 * index, code: zone })}
            </option>
          ))}
          <option value="EPSG:3857">{t('crs.mercator')}</option>
        </select>
      </Field>
      <div className="tool-panel__buttons">
        <a className="button button--primary" href={file} download>
          <span>{t('select.download')}</span>
        </a>
        {role !== 'regulator' && <Button onClick={onCampaign}>{t('select.campaign')}</Button>}
      </div>
    </div>
  );
}
