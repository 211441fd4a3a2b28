import { useEffect, useState } from 'react';
import type { Campaign, CampaignAct, PlanSummary } from '../../api/campaigns';
import { postJson } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { formatDay, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LngLat } from '../../map/features';
import { goTo, hashOf } from '../../route';
import type { Scene } from '../workspace/scene';
import { CampaignBadge } from './CampaignBadge';
import './CampaignsPane.css';
import { PlanCard } from './PlanCard';
import { withOneCrewMore, withOneHourMore } from './terms';

interface OverviewProps {
  campaignId: number;
  onScene: (part: Partial<Scene>) => void;
}

const pollMilliseconds = 2000;

/** One campaign: where it stands, what may be done with it, and its plans. */
export function CampaignOverview({ campaignId, onScene }: OverviewProps) {
  const { t } = useLanguage();
  const [isWaiting, setIsWaiting] = useState(false);
  const campaign = useResource<Campaign>(`/campaigns/${campaignId}`, isWaiting ? pollMilliseconds : null);
  const { data } = campaign;
  const isQueued = data?.plans.some(({ state }) => state === 'queued') ?? false;
  if (isQueued !== isWaiting) setIsWaiting(isQueued);

  const outline = data?.terms.area.outline ?? null;
  useEffect(() => {
    onScene({ outline: (outline ?? []).map(({ longitude, latitude }): LngLat => [longitude, latitude]) });
    return () => onScene({ outline: [] });
  }, [outline, onScene]);

  if (campaign.error !== null) return <ErrorMessage error={campaign.error} onRetry={campaign.reload} />;
  if (data === null) return <Skeleton rows={5} height={84} />;
  return (
    <div className="sweep">
      <PaneHead href={hashOf({ view: 'campaigns' })} back={t('campaigns.title')} title={data.name} />
      <div className="sweep__body">
        <State campaign={data} onDone={campaign.reload} />
        <Plans campaign={data} onDone={campaign.reload} />
      </div>
    </div>
  );
}

type Step = 'hand-out' | 'take-back' | 'close' | 'cancel';
const steps: { act: CampaignAct; path: Step; kind: 'primary' | 'plain' }[] = [
  { act: 'handOut', path: 'hand-out', kind: 'primary' },
  { act: 'close', path: 'close', kind: 'primary' },
  { act: 'takeBack', path: 'take-back', kind: 'plain' },
  { act: 'cancel', path: 'cancel', kind: 'plain' },
];

function State({ campaign, onDone }: { campaign: Campaign; onDone: () => void }) {
  const { t, language } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { terms } = campaign;
  const marked = campaign.doneCount + campaign.skippedCount;
  const act = async (path: Step) => {
    setError(null);
    setIsAsking(false);
    await postJson(`/campaigns/${campaign.campaignId}/${path}`).catch(setError);
    onDone();
  };
  const period = terms.startsOn === terms.endsOn ? formatDay(terms.startsOn, language) : `${formatDay(terms.startsOn, language)} – ${formatDay(terms.endsOn, language)}`;
  const area = terms.area.street ?? terms.area.neighbourhood ?? (terms.area.outline === null ? t('campaign.area.all') : t('campaign.area.drawn'));
  return (
    <section className="overview">
      <p className="overview__line">
        <CampaignBadge state={campaign.state} /> {period} · {area} · {t('campaigns.crews', { count: formatNumber(terms.crews.length, language) })} · {t(`goal.${terms.goal}`)}
      </p>
      {campaign.visitCount > 0 && (
        <div className="overview__progress">
          <p>
            {t('campaigns.visits', { marked: formatNumber(marked, language), all: formatNumber(campaign.visitCount, language) })}
            {campaign.skippedCount > 0 && ` · ${t('campaigns.skipped', { count: formatNumber(campaign.skippedCount, language) })}`}
          </p>
          <progress max={campaign.visitCount} value={marked} aria-label={t('campaigns.progress')} />
        </div>
      )}
      <p className="sweep__model">{t(`campaign.state.${campaign.state}.next`)}</p>
      <div className="editor__row">
        {campaign.chosenSweepId !== null && (
          <a className="button button--plain" href={hashOf({ view: 'sweep', sweepId: campaign.chosenSweepId, installationId: null })}>
            {t('campaign.openPlan')}
          </a>
        )}
        {steps
          .filter((step) => campaign.acts.includes(step.act))
          .map((step) => (
            <Button key={step.path} kind={step.kind} onClick={() => (step.path === 'cancel' ? setIsAsking(true) : void act(step.path))}>
              {t(`campaign.act.${step.path}`)}
            </Button>
          ))}
        {campaign.acts.includes('change') && (
          <a className="button button--plain" href={hashOf({ view: 'campaign', campaignId: campaign.campaignId, part: 'edit' })}>
            {t('campaign.edit')}
          </a>
        )}
      </div>
      {isAsking && (
        <div className="overview__ask" role="alertdialog" aria-label={t('campaign.act.cancel')}>
          <p>{t('campaign.cancel.sure')}</p>
          <div className="editor__row">
            <Button kind="primary" onClick={() => void act('cancel')}>
              {t('campaign.cancel.yes')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('campaign.cancel.no')}</Button>
          </div>
        </div>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  );
}

function Plans({ campaign, onDone }: { campaign: Campaign; onDone: () => void }) {
  const { t } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const mayPlan = campaign.acts.includes('plan');
  const plan = async (label: string | null, terms = campaign.terms) => {
    setError(null);
    await postJson(`/campaigns/${campaign.campaignId}/plans`, { label, terms }).catch(setError);
    onDone();
  };
  const choose = async (sweepId: number) => {
    setError(null);
    await postJson(`/campaigns/${campaign.campaignId}/choose`, { sweepId }).catch(setError);
    onDone();
  };
  return (
    <section className="overview">
      <h2>{t('campaign.plans')}</h2>
      {mayPlan && (
        <div className="editor__row">
          <Button icon="route" onClick={() => void plan(null)}>
            {t('campaign.plan')}
          </Button>
          <Button onClick={() => void plan(t('campaign.variant.crew'), withOneCrewMore(campaign.terms))}>{t('campaign.variant.crew')}</Button>
          <Button onClick={() => void plan(t('campaign.variant.hour'), withOneHourMore(campaign.terms))}>{t('campaign.variant.hour')}</Button>
        </div>
      )}
      {error !== null && <ErrorMessage error={error} />}
      {campaign.plans.length === 0 && <Message title={t('campaign.plans.none')}>{t('campaign.plans.none.detail')}</Message>}
      <CompareChoice campaignId={campaign.campaignId} plans={campaign.plans.filter(({ state }) => state === 'planned')} />
      <ul className="overview__plans">
        {campaign.plans.map((one) => (
          <li key={one.sweepId}>
            <PlanCard plan={one} isChosen={one.sweepId === campaign.chosenSweepId} onChoose={campaign.acts.includes('choose') ? () => void choose(one.sweepId) : null} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CompareChoice({ campaignId, plans }: { campaignId: number; plans: PlanSummary[] }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<{ left: number | null; right: number | null }>({ left: null, right: null });
  const [newest, second] = plans;
  if (newest === undefined || second === undefined) return null;
  const { left, right } = { left: chosen.left ?? second.sweepId, right: chosen.right ?? newest.sweepId };
  const select = (label: string, value: number, onChange: (sweepId: number) => void) => (
    <Field label={label}>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {plans.map(({ sweepId, planNo, label: name }) => (
          <option key={sweepId} value={sweepId}>
            {t('plan.numbered', { planNo: planNo ?? 0 })}
            {name !== null && ` · ${name}`}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <div className="overview__compare">
      {select(t('compare.left'), left, (sweepId) => setChosen({ ...chosen, left: sweepId }))}
      {select(t('compare.right'), right, (sweepId) => setChosen({ ...chosen, right: sweepId }))}
      <Button disabled={left === right} onClick={() => goTo({ view: 'compare', campaignId, left, right })}>
        {t('compare.open')}
      </Button>
    </div>
  );
}
