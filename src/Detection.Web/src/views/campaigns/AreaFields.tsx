import { useEffect, useState } from 'react';
import type { CampaignArea, NamedPlace, Place } from '../../api/campaigns';
import { query } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { Segments } from '../../components/Segments';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LngLat } from '../../map/features';
import type { Scene } from '../workspace/scene';
import { readCorners, writeCorners } from './terms';

interface AreaFieldsProps {
  area: CampaignArea;
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onChange: (area: CampaignArea) => void;
}

type Kind = 'all' | 'named' | 'drawn';
const nowhere: CampaignArea = { district: null, neighbourhood: null, street: null, outline: null };
const toPlace = ([longitude, latitude]: LngLat): Place => ({ longitude, latitude });

/** Where to look: everywhere, a neighbourhood or a street, or an outline drawn on the map or typed in. */
export function AreaFields({ area, scene, onScene, onChange }: AreaFieldsProps) {
  const { t } = useLanguage();
  const [kind, setKind] = useState<Kind>(area.outline !== null ? 'drawn' : area.neighbourhood !== null || area.street !== null ? 'named' : 'all');
  const choose = (next: Kind) => {
    setKind(next);
    onChange(nowhere);
    onScene({ outline: [], isDrawing: next === 'drawn' });
  };
  return (
    <fieldset className="editor__part">
      <legend>{t('campaign.area')}</legend>
      <Segments
        label={t('campaign.area')}
        options={[
          { value: 'all', text: t('campaign.area.all') },
          { value: 'named', text: t('campaign.area.named') },
          { value: 'drawn', text: t('campaign.area.drawn') },
        ]}
        value={kind}
        onChange={choose}
      />
      {kind === 'named' && <NamedArea area={area} onChange={onChange} />}
      {kind === 'drawn' && <DrawnArea area={area} scene={scene} onScene={onScene} onChange={onChange} />}
    </fieldset>
  );
}

function NamedArea({ area, onChange }: Pick<AreaFieldsProps, 'area' | 'onChange'>) {
  const { t, language } = useLanguage();
  const places = useResource<NamedPlace[]>('/campaigns/places');
  const streets = useResource<NamedPlace[]>(
    area.neighbourhood === null ? null : `/campaigns/places${query({ district: area.district, neighbourhood: area.neighbourhood })}`,
  );
  const key = (place: { district: string | null; neighbourhood: string | null }) => `${place.district ?? ''}/${place.neighbourhood ?? ''}`;
  return (
    <div className="editor__pair">
      <Field label={t('campaign.area.neighbourhood')}>
        <select
          required
          value={area.neighbourhood === null ? '' : key(area)}
          onChange={(event) => {
            const place = places.data?.find((one) => key(one) === event.target.value);
            onChange({ ...nowhere, district: place?.district ?? null, neighbourhood: place?.neighbourhood ?? null });
          }}
        >
          <option value="">{t('campaign.area.choose')}</option>
          {places.data
            ?.filter(({ neighbourhood }) => neighbourhood !== null)
            .map((place) => (
              <option key={key(place)} value={key(place)}>
                {place.neighbourhood} ({formatNumber(place.installations, language)})
              </option>
            ))}
        </select>
      </Field>
      <Field label={t('campaign.area.street')}>
        <select value={area.street ?? ''} disabled={area.neighbourhood === null} onChange={(event) => onChange({ ...area, street: event.target.value || null })}>
          <option value="">{t('campaign.area.allStreets')}</option>
          {streets.data?.map(({ street, installations }) => (
            <option key={street} value={street ?? ''}>
              {street} ({formatNumber(installations, language)})
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

/** An outline drawn on the map, or its corners typed in. */
export function DrawnArea({ area, scene, onScene, onChange }: AreaFieldsProps) {
  const { t, language } = useLanguage();
  const { outline, isDrawing } = scene;
  const [text, setText] = useState(() => writeCorners(area.outline ?? []));
  const [isBad, setIsBad] = useState(false);

  useEffect(() => onScene({ outline: (area.outline ?? []).map(({ longitude, latitude }): LngLat => [longitude, latitude]) }), []);
  useEffect(() => {
    if (!isDrawing && outline.length === 0) return;
    const corners = outline.map(toPlace);
    onChange({ ...nowhere, outline: corners });
    setText(writeCorners(corners));
    setIsBad(false);
    // The form's own setters stay the same in all that matters; only the drawing is followed.
  }, [outline, isDrawing]);

  const type = (typed: string) => {
    setText(typed);
    const corners = readCorners(typed);
    setIsBad(corners === null);
    if (corners !== null) onScene({ outline: corners.map(({ longitude, latitude }): LngLat => [longitude, latitude]) });
  };
  return (
    <div className="editor__draw">
      <p className="sweep__model" role="status">
        {t(isDrawing ? 'campaign.area.drawing' : 'campaign.area.notDrawing', { count: formatNumber(outline.length, language) })}
      </p>
      <div className="editor__row">
        <Button icon="pin" aria-pressed={isDrawing} onClick={() => onScene({ isDrawing: !isDrawing })}>
          {t(isDrawing ? 'campaign.area.stop' : 'campaign.area.draw')}
        </Button>
        <Button disabled={outline.length === 0} onClick={() => onScene({ outline: outline.slice(0, -1) })}>
          {t('campaign.area.undo')}
        </Button>
        <Button disabled={outline.length === 0} onClick={() => onScene({ outline: [], isDrawing: true })}>
          {t('campaign.area.clear')}
        </Button>
      </div>
      <Field label={t('campaign.area.corners')}>
        <textarea rows={4} spellCheck={false} value={text} aria-invalid={isBad} onChange={(event) => type(event.target.value)} />
      </Field>
      {isBad && (
        <p className="editor__fault" role="alert">
          {t('campaign.area.cornersBad')}
        </p>
      )}
    </div>
  );
}
