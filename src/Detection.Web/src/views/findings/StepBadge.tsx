import { useLanguage } from '../../i18n/language';
import type { Step } from './types';

const tones: Partial<Record<Step, string>> = { closed: 'done', paid: 'done', reconnected: 'done', cancelled: 'off', objected: 'warn', laboratory: 'wait', notice: 'wait' };

export function StepBadge({ step }: { step: Step }) {
  const { nameOf } = useLanguage();
  return <span className={`step-badge step-badge--${tones[step] ?? 'open'}`}>{nameOf('step', step)}</span>;
}
