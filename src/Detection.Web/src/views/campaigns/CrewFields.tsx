import { useEffect, useState } from 'react';
import type { CampaignCrew } from '../../api/campaigns';
import { Button, IconButton } from '../../components/Button';
import { Field } from '../../components/Field';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Scene } from '../workspace/scene';
import { BreakFields } from './BreakFields';
import { skills } from './terms';

interface CrewFieldsProps {
  crews: CampaignCrew[];
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onChange: (crews: CampaignCrew[]) => void;
}

/** Who goes: name, depot or home, hours and skills of each crew. */
export function CrewFields({ crews, scene, onScene, onChange }: CrewFieldsProps) {
  const { t } = useLanguage();
  const [picking, setPicking] = useState<number | null>(null);
  const change = (index: number, part: Partial<CampaignCrew>) => onChange(crews.map((crew, at) => (at === index ? { ...crew, ...part } : crew)));
  const { depot } = scene;

  useEffect(() => {
    if (depot === null || picking === null) return;
    change(picking, { depot: { longitude: depot[0], latitude: depot[1] } });
    setPicking(null);
    onScene({ depot: null });
    // Only the place that was picked is followed.
  }, [depot]);

  const pick = (index: number) => {
    const isOn = picking === index;
    setPicking(isOn ? null : index);
    onScene({ isPickingDepot: !isOn, isDrawing: false });
  };
  const add = () => {
    const last = crews.at(-1);
    if (last === undefined) return;
    const names = new Set(crews.map(({ name }) => name));
    let number = crews.length + 1;
    while (names.has(t('sweep.crew', { crewNo: number }))) number += 1;
    onChange([...crews, { ...last, name: t('sweep.crew', { crewNo: number }) }]);
  };
  return (
    <fieldset className="editor__part">
      <legend>{t('campaign.crews')}</legend>
      <ol className="editor__crews">
        {crews.map((crew, index) => (
          <li key={index}>
            <Crew
              crew={crew}
              number={index + 1}
              isPicking={picking === index && scene.isPickingDepot}
              onPick={() => pick(index)}
              onChange={(part) => change(index, part)}
              onRemove={crews.length > 1 ? () => onChange(crews.filter((_, at) => at !== index)) : null}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={add}>
        {t('campaign.crew.add')}
      </Button>
    </fieldset>
  );
}

interface CrewProps {
  crew: CampaignCrew;
  number: number;
  isPicking: boolean;
  onPick: () => void;
  onChange: (part: Partial<CampaignCrew>) => void;
  onRemove: (() => void) | null;
}

function Crew({ crew, number, isPicking, onPick, onChange, onRemove }: CrewProps) {
  const { t, language } = useLanguage();
  const place = crew.depot === null ? t('sweep.form.depot.default') : [crew.depot.latitude, crew.depot.longitude].map((part) => formatNumber(part, language, 4)).join('  ');
  const hours = crew.shiftMinutes / 60;
  return (
    <div className="editor__crew" role="group" aria-label={t('sweep.crew', { crewNo: number })}>
      <div className="editor__crewHead">
        <Field label={t('campaign.crew.name')}>
          <input required maxLength={60} value={crew.name} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        {onRemove !== null && <IconButton icon="close" label={t('campaign.crew.remove', { name: crew.name })} onClick={onRemove} />}
      </div>
      <div className="editor__pair">
        <Field label={t('sweep.departure')}>
          <input type="time" required value={crew.startsAt.slice(0, 5)} onChange={(event) => onChange({ startsAt: `${event.target.value}:00` })} />
        </Field>
        <Field label={t('sweep.form.shift')}>
          <input
            type="number"
            required
            min={0.5}
            max={24}
            step={0.5}
            value={Number.isNaN(hours) ? '' : hours}
            onChange={(event) => onChange({ shiftMinutes: Math.round(event.target.valueAsNumber * 60) })}
          />
        </Field>
      </div>
      <BreakFields value={crew.break} onChange={(value) => onChange({ break: value })} />
      <div className="editor__depot">
        <p>
          <span className="field__label">{t('sweep.form.depot')}</span>
          <span>{place}</span>
        </p>
        <Button icon="pin" aria-pressed={isPicking} onClick={onPick}>
          {t(isPicking ? 'sweep.form.depot.cancel' : 'sweep.form.depot.pick')}
        </Button>
      </div>
      <div className="editor__checks">
        {skills.map((skill) => (
          <label key={skill}>
            <input
              type="checkbox"
              checked={crew.skills.includes(skill)}
              onChange={() => onChange({ skills: crew.skills.includes(skill) ? crew.skills.filter((one) => one !== skill) : [...crew.skills, skill] })}
            />
            {t(`skill.${skill}`)}
          </label>
        ))}
      </div>
    </div>
  );
}
