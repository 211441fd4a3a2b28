import { useLanguage } from '../../i18n/language';
import { type Finding, isIllegal, isIrregular, type Step } from './types';

/** The steps this finding passes, and where it is. */
export function StepRibbon({ finding }: { finding: Finding }) {
  const { t, nameOf } = useLanguage();
  const path = pathOf(finding);
  const here = path.indexOf(finding.step);
  return (
    <ol className="ribbon" aria-label={t('steps.label')}>
      {path.map((step, index) => (
        <li key={step} className={index < here ? 'ribbon__past' : undefined} aria-current={index === here ? 'step' : undefined}>
          {nameOf('step', step)}
        </li>
      ))}
    </ol>
  );
}

/** In order; an objection, legal collection and a cancellation are shown only where they happened. */
export function pathOf({ facts, step }: Pick<Finding, 'facts' | 'step'>): Step[] {
  const { outcome } = facts;
  if (step === 'cancelled') return ['draft', 'cancelled'];
  if (outcome === 'clean' || outcome === 'incomplete') return ['draft', 'closed'];
  const first: Step[] = isIrregular(outcome) ? ['draft', 'notice'] : outcome === 'illegalC' && facts.suspectPart !== 'measuringSystem' ? ['laboratory', 'draft'] : ['draft'];
  if (outcome === 'illegalC' && step === 'draft' && !facts.laboratory && first.length > 1) first.reverse();
  const objection: Step[] = step === 'objected' || step === 'decided' ? [step] : [];
  const collection: Step[] = step === 'collection' || facts.collection ? ['collectionNotice', 'collection'] : step === 'collectionNotice' || facts.collectionNotice ? ['collectionNotice'] : [];
  const last: Step[] = isIllegal(outcome) ? ['paid', 'reconnected', 'closed'] : ['paid', 'closed'];
  return [...first, 'review', 'legalReview', 'approved', 'final', 'printed', 'notified', ...objection, ...collection, ...last];
}
