import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { useEffect, useState } from 'react';
import { postJson, query } from '../../api/client';
import type { WorkArea } from '../../api/maps';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { formatDistance, formatDuration, formatEnergy, formatNumber, formatTl } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LngLat } from '../../map/features';
import { goTo, hashOf } from '../../route';
import type { Scene } from '../workspace/scene';
import '../campaigns/CampaignsPane.css';
import './AreasPane.css';

interface AreasProps {
  onScene: (part: Partial<Scene>) => void;
  /** Begins a campaign in an area whose size was chosen here and is not the night's. */
  onCampaign: (outline: LngLat[]) => void;
}

type Area = Feature<Polygon, WorkArea>;

/** Stops an area may have at most; null: as the night cut them. */
const sizes = [null, 8, 15, 25, 40] as const;

const outlineOf = (area: Area): LngLat[] => (area.geometry.coordinates[0] ?? []).slice(0, -1).map(([longitude, latitude]): LngLat => [longitude ?? 0, latitude ?? 0]);

/** Suspicion cut into areas that a crew can finish on foot: what each is worth, where it is, and a campaign from it. */
export function AreasPane({ onScene, onCampaign }: AreasProps) {
  const { t, language } = useLanguage();
  const [stops, setStops] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const areas = useResource<FeatureCollection<Polygon, WorkArea>>(stops === null ? '/clusters' : `/clusters/work-units${query({ stops })}`);
  useEffect(() => () => onScene({ outline: [], framed: null }), [onScene]);

  const resize = (next: number | null) => {
    setStops(next);
    setChosen(null);
    onScene({ outline: [], framed: null });
  };
  const show = (area: Area) => {
    setChosen(area.properties.clusterNo);
    onScene({ outline: outlineOf(area), framed: outlineOf(area), isDrawing: false });
  };
  return (
    <div className="sweep">
      <PaneHead href={hashOf({ view: 'campaigns' })} back={t('campaigns.title')} title={t('areas.title')} />
      <div className="sweep__body areas">
        <p className="sweep__model">{t('areas.lead')}</p>
        <Field label={t('areas.size')}>
          <select value={stops ?? ''} onChange={(event) => resize(event.target.value === '' ? null : Number(event.target.value))}>
            {sizes.map((size) => (
              <option key={size ?? 'night'} value={size ?? ''}>
                {size === null ? t('areas.size.night') : t('areas.size.stops', { count: formatNumber(size, language) })}
              </option>
            ))}
          </select>
        </Field>
        {areas.error !== null && <ErrorMessage error={areas.error} onRetry={areas.reload} />}
        {areas.data === null && areas.error === null && <Skeleton rows={4} height={110} />}
        {areas.data?.features.length === 0 && <Message title={t('areas.none')}>{t('areas.none.detail')}</Message>}
        <ul className="areas__list">
          {areas.data?.features.map((area) => (
            <li key={area.properties.clusterNo}>
              <AreaCard area={area} isChosen={chosen === area.properties.clusterNo} isNights={stops === null} onShow={() => show(area)} onCampaign={onCampaign} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface CardProps {
  area: Area;
  isChosen: boolean;
  isNights: boolean;
  onShow: () => void;
  onCampaign: (outline: LngLat[]) => void;
}

function AreaCard({ area, isChosen, isNights, onShow, onCampaign }: CardProps) {
  const { t, language } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { clusterNo, name, installationCount, transformerCount, expectedKwh, expectedTl, expectedFindings, walkMetres, minutes, linesKwh, linesMostKwh } = area.properties;
  const begin = () => {
    if (!isNights) {
      onCampaign(outlineOf(area));
      return;
    }
    setIsBusy(true);
    postJson<{ campaignId: number }>(`/clusters/${clusterNo}/campaign`).then(
      ({ campaignId }) => goTo({ view: 'campaign', campaignId, part: 'edit' }),
      (problem: unknown) => {
        setError(problem);
        setIsBusy(false);
      },
    );
  };
  const stops = [
    t('areas.installations', { count: formatNumber(installationCount, language) }),
    transformerCount > 0 && t('areas.transformers', { count: formatNumber(transformerCount, language) }),
    walkMetres !== undefined && t('areas.walk', { distance: formatDistance(walkMetres, language) }),
    minutes !== undefined && formatDuration(minutes * 60, language),
  ];
  return (
    <article className={isChosen ? 'areas__card areas__card--chosen' : 'areas__card'}>
      <h2>{name}</h2>
      <p className="areas__value">
        <strong>{formatEnergy(expectedKwh, language)}</strong>
        {expectedTl !== undefined && <span>{formatTl(expectedTl, language)}</span>}
        {expectedFindings !== undefined && <span>{t('areas.findings', { count: formatNumber(expectedFindings, language, 1) })}</span>}
      </p>
      <p className="areas__stops">{stops.filter(Boolean).join(' · ')}</p>
      {linesKwh !== undefined && linesMostKwh !== undefined && (
        <p className="areas__stops">{t('areas.lines', { least: formatEnergy(linesKwh, language), most: formatEnergy(linesMostKwh, language) })}</p>
      )}
      {error !== null && <ErrorMessage error={error} />}
      <div className="editor__row">
        <Button onClick={onShow}>{t('areas.show')}</Button>
        <Button icon="plus" disabled={isBusy} onClick={begin}>
          {t('areas.campaign')}
        </Button>
      </div>
    </article>
  );
}
