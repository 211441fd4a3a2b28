import type { CampaignTerms } from '../../api/campaigns';
import { Field } from '../../components/Field';
import { Segments } from '../../components/Segments';
import { useLanguage } from '../../i18n/language';
import { goals } from './terms';

interface RuleFieldsProps {
  terms: CampaignTerms;
  onChange: (part: Partial<CampaignTerms>) => void;
}

/** An empty number means "no such rule". */
const toNumber = (input: HTMLInputElement): number | null => (input.value === '' ? null : input.valueAsNumber);

/** What the campaign is to bring, what it may cost, and who may be visited. */
export function RuleFields({ terms, onChange }: RuleFieldsProps) {
  const { t } = useLanguage();
  const { rules, budget } = terms;
  const rule = (part: Partial<CampaignTerms['rules']>) => onChange({ rules: { ...rules, ...part } });
  return (
    <>
      <fieldset className="editor__part">
        <legend>{t('campaign.goal')}</legend>
        <Segments label={t('campaign.goal')} options={goals.map((goal) => ({ value: goal, text: t(`goal.${goal}`) }))} value={terms.goal} onChange={(goal) => onChange({ goal })} />
        <p className="sweep__model">{t(`goal.${terms.goal}.detail`)}</p>
        {terms.goal === 'money' && (
          <Field label={t('campaign.price')}>
            <input
              type="number"
              min={0.01}
              step="any"
              value={terms.tlPerKwh['other'] ?? ''}
              onChange={(event) => onChange({ tlPerKwh: event.target.value === '' ? {} : { other: event.target.valueAsNumber } })}
            />
          </Field>
        )}
        <div className="editor__pair">
          <Field label={t('campaign.visitMinutes')}>
            <input
              type="number"
              required
              min={1}
              max={1440}
              value={Number.isNaN(terms.visitMinutes) ? '' : terms.visitMinutes}
              onChange={(event) => onChange({ visitMinutes: event.target.valueAsNumber })}
            />
          </Field>
          <Field label={t('campaign.budget.visits')}>
            <input type="number" min={1} value={budget.visits ?? ''} onChange={(event) => onChange({ budget: { ...budget, visits: toNumber(event.target) } })} />
          </Field>
          <Field label={t('campaign.budget.crewHours')}>
            <input type="number" min={0.5} step={0.5} value={budget.crewHours ?? ''} onChange={(event) => onChange({ budget: { ...budget, crewHours: toNumber(event.target) } })} />
          </Field>
        </div>
      </fieldset>
      <fieldset className="editor__part">
        <legend>{t('campaign.rules')}</legend>
        <div className="editor__pair">
          <Field label={t('campaign.rule.notVisited')}>
            <input type="number" min={0} max={240} value={rules.notVisitedWithinMonths ?? ''} onChange={(event) => rule({ notVisitedWithinMonths: toNumber(event.target) })} />
          </Field>
          <Field label={t('campaign.rule.stamps')}>
            <input type="number" min={0} max={240} value={rules.stampsExpiringWithinMonths ?? ''} onChange={(event) => rule({ stampsExpiringWithinMonths: toNumber(event.target) })} />
          </Field>
          <Field label={t('campaign.rule.minScore')}>
            <input type="number" min={0} max={1} step={0.01} value={rules.minScore} onChange={(event) => rule({ minScore: toNumber(event.target) ?? 0 })} />
          </Field>
          <Field label={t('campaign.rule.word')}>
            <input
              type="number"
              min={1}
              max={5000}
              value={rules.wordOfMouth?.metres ?? ''}
              onChange={(event) => rule({ wordOfMouth: event.target.value === '' ? null : { metres: event.target.valueAsNumber, lostShare: rules.wordOfMouth?.lostShare ?? 0.3 } })}
            />
          </Field>
          {rules.wordOfMouth !== null && (
            <Field label={t('campaign.rule.wordShare')}>
              <input
                type="number"
                required
                min={0}
                max={100}
                value={Math.round(rules.wordOfMouth.lostShare * 100)}
                onChange={(event) => rule({ wordOfMouth: { metres: rules.wordOfMouth?.metres ?? 200, lostShare: (event.target.valueAsNumber || 0) / 100 } })}
              />
            </Field>
          )}
        </div>
        <div className="editor__checks">
          <label>
            <input type="checkbox" checked={rules.tipsFirst} onChange={() => rule({ tipsFirst: !rules.tipsFirst })} />
            {t('campaign.rule.tips')}
          </label>
          <label>
            <input type="checkbox" checked={rules.needsReason} onChange={() => rule({ needsReason: !rules.needsReason })} />
            {t('campaign.rule.reason')}
          </label>
          <label>
            <input type="checkbox" checked={rules.oneVisitPerBuilding} onChange={() => rule({ oneVisitPerBuilding: !rules.oneVisitPerBuilding })} />
            {t('campaign.rule.building')}
          </label>
        </div>
      </fieldset>
    </>
  );
}
