import { type FormEvent, useState } from 'react';
import type { SweepRequest } from '../../api/types';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { ProgressBar } from '../../components/ProgressBar';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Scene } from '../workspace/scene';
import { usePlanning } from './usePlanning';

interface PlanFormProps {
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onPlanned: (sweepId: number) => void;
  onClose: () => void;
}

interface FormValues {
  crews: number;
  shiftHours: number;
  visitMinutes: number;
  candidates: number;
}

const usual: FormValues = { crews: 2, shiftHours: 8, visitMinutes: 25, candidates: 500 };

export function PlanForm({ scene, onScene, onPlanned, onClose }: PlanFormProps) {
  const { t, language } = useLanguage();
  const [values, setValues] = useState(usual);
  const planning = usePlanning(onPlanned);
  const { depot, isPickingDepot } = scene;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request: SweepRequest = {
      crewCount: values.crews,
      shiftSeconds: Math.round(values.shiftHours * 3600),
      visitSeconds: Math.round(values.visitMinutes * 60),
      candidateCount: values.candidates,
      depot: depot === null ? null : { longitude: depot[0], latitude: depot[1] },
      seed: 1,
    };
    void planning.plan(request);
  };
  const close = () => {
    onScene({ depot: null, isPickingDepot: false });
    onClose();
  };
  const number = (field: keyof FormValues, min: number, max: number, step: number) => (
    <input
      type="number"
      required
      min={min}
      max={max}
      step={step}
      value={Number.isNaN(values[field]) ? '' : values[field]}
      onChange={(event) => setValues({ ...values, [field]: event.target.valueAsNumber })}
    />
  );

  return (
    <form className="plan" onSubmit={submit} aria-busy={planning.isWorking}>
      <h2>{t('sweep.plan')}</h2>
      <div className="plan__fields">
        <Field label={t('sweep.form.crews')}>{number('crews', 1, 100, 1)}</Field>
        <Field label={t('sweep.form.shift')}>{number('shiftHours', 0.5, 24, 0.5)}</Field>
        <Field label={t('sweep.form.visit')}>{number('visitMinutes', 1, 180, 1)}</Field>
        <Field label={t('sweep.form.candidates')}>{number('candidates', 1, 20_000, 1)}</Field>
      </div>
      <div className="plan__depot">
        <p>
          <span className="field__label">{t('sweep.form.depot')}</span>
          <span>{depot === null ? t('sweep.form.depot.default') : depot.toReversed().map((part) => formatNumber(part, language, 5)).join('  ')}</span>
        </p>
        <Button icon="pin" aria-pressed={isPickingDepot} onClick={() => onScene({ isPickingDepot: !isPickingDepot })}>
          {t(isPickingDepot ? 'sweep.form.depot.cancel' : 'sweep.form.depot.pick')}
        </Button>
      </div>
      {planning.isWorking && <ProgressBar label={t('sweep.planning')} done={planning.job?.doneCount ?? 0} total={planning.job?.totalCount ?? null} />}
      {planning.error !== null && <ErrorMessage error={planning.error} />}
      <div className="plan__buttons">
        <Button kind="primary" type="submit" disabled={planning.isWorking}>
          {t('sweep.form.submit')}
        </Button>
        <Button onClick={close}>{t('sweep.form.cancel')}</Button>
      </div>
    </form>
  );
}
