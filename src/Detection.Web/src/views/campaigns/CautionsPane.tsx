import { type FormEvent, useEffect, useState } from 'react';
import { useActor } from '../../actor/actor';
import type { CampaignArea, CautionArea } from '../../api/campaigns';
import { postJson, remove } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LngLat } from '../../map/features';
import { hashOf } from '../../route';
import type { Scene } from '../workspace/scene';
import { DrawnArea } from './AreaFields';
import './CampaignsPane.css';

interface CautionsProps {
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
}

const flags = ['needsTwoCrews', 'onlyByDaylight', 'needsPoliceEscort'] as const;
const outlineOf = (area: CautionArea): LngLat[] => area.outline.map(({ longitude, latitude }): LngLat => [longitude, latitude]);

/** Where crews go together, only by day or with the police: the areas, and a form for a new one. */
export function CautionsPane({ scene, onScene }: CautionsProps) {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const areas = useResource<CautionArea[]>('/caution-areas');
  const [isAdding, setIsAdding] = useState(false);
  const mayChange = isOneOf('analyst', 'manager');
  useEffect(() => () => onScene({ outline: [], isDrawing: false }), [onScene]);

  const close = () => {
    setIsAdding(false);
    onScene({ outline: [], isDrawing: false });
    areas.reload();
  };
  return (
    <div className="sweep">
      <PaneHead href={hashOf({ view: 'campaigns' })} back={t('campaigns.title')} title={t('caution.title')} />
      <div className="sweep__body caution">
        <p className="sweep__model">{t('caution.lead')}</p>
        {areas.error !== null && <ErrorMessage error={areas.error} onRetry={areas.reload} />}
        {areas.data === null && areas.error === null && <Skeleton rows={3} height={64} />}
        {areas.data?.length === 0 && !isAdding && <Message title={t('caution.none')}>{t('caution.none.detail')}</Message>}
        <ul className="caution__list">
          {areas.data?.map((area) => (
            <li key={area.cautionAreaId}>
              <Area area={area} mayChange={mayChange} onShow={() => onScene({ outline: outlineOf(area), isDrawing: false })} onEnded={close} />
            </li>
          ))}
        </ul>
        {isAdding ? (
          <NewArea scene={scene} onScene={onScene} onDone={close} />
        ) : mayChange ? (
          <Button
            icon="plus"
            onClick={() => {
              setIsAdding(true);
              onScene({ outline: [], isDrawing: true });
            }}
          >
            {t('caution.add')}
          </Button>
        ) : (
          <p className="sweep__model">{t('caution.role')}</p>
        )}
      </div>
    </div>
  );
}

function Area({ area, mayChange, onShow, onEnded }: { area: CautionArea; mayChange: boolean; onShow: () => void; onEnded: () => void }) {
  const { t, language } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const [isSure, setIsSure] = useState(false);
  const end = () => remove(`/caution-areas/${area.cautionAreaId}`).then(onEnded, setError);
  return (
    <article className="caution__area">
      <h2>{area.name}</h2>
      <p>{flags.filter((flag) => area[flag]).map((flag) => t(`caution.${flag}`)).join(' · ')}</p>
      {area.note !== null && <p>{area.note}</p>}
      <p className="sweep__model">{t('caution.installations', { count: formatNumber(area.installations, language) })}</p>
      <div className="editor__row">
        <Button icon="pin" onClick={onShow}>
          {t('caution.show')}
        </Button>
        {mayChange && <Button onClick={() => (isSure ? void end() : setIsSure(true))}>{t(isSure ? 'caution.end.sure' : 'caution.end')}</Button>}
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </article>
  );
}

const noArea: CampaignArea = { district: null, neighbourhood: null, street: null, outline: null };

function NewArea({ scene, onScene, onDone }: CautionsProps & { onDone: () => void }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [area, setArea] = useState<CampaignArea>(noArea);
  const [asked, setAsked] = useState({ needsTwoCrews: true, onlyByDaylight: false, needsPoliceEscort: false });
  const [error, setError] = useState<unknown>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    postJson('/caution-areas', { name, note: note === '' ? null : note, outline: area.outline, ...asked }).then(onDone, setError);
  };
  return (
    <form className="caution__form" onSubmit={save}>
      <Field label={t('caution.name')}>
        <input required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="editor__checks" role="group" aria-label={t('caution.asks')}>
        {flags.map((flag) => (
          <label key={flag}>
            <input type="checkbox" checked={asked[flag]} onChange={() => setAsked({ ...asked, [flag]: !asked[flag] })} />
            {t(`caution.${flag}`)}
          </label>
        ))}
      </div>
      <DrawnArea area={area} scene={scene} onScene={onScene} onChange={setArea} />
      <Field label={t('caution.note')}>
        <input maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {error !== null && <ErrorMessage error={error} />}
      <div className="editor__row">
        <Button kind="primary" type="submit">
          {t('caution.save')}
        </Button>
        <Button onClick={onDone}>{t('caution.cancel')}</Button>
      </div>
    </form>
  );
}
