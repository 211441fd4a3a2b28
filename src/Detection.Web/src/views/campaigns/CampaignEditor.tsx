import { type FormEvent, useEffect, useState } from 'react';
import type { Campaign, CampaignTerms } from '../../api/campaigns';
import { postJson, putJson } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { useLanguage } from '../../i18n/language';
import { goTo, hashOf } from '../../route';
import type { LngLat } from '../../map/features';
import type { Scene } from '../workspace/scene';
import { AreaFields } from './AreaFields';
import './CampaignsPane.css';
import { CrewFields } from './CrewFields';
import { PeriodFields } from './PeriodFields';
import { RuleFields } from './RuleFields';
import { usualTerms } from './terms';

interface EditorProps {
  /** An area drawn before, for a new campaign; empty for none. */
  outline: LngLat[];
  /** null: a new one */
  campaignId: number | null;
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
}

/** Makes a campaign, or changes one's terms. */
export function CampaignEditor({ campaignId, ...rest }: EditorProps) {
  const campaign = useResource<Campaign>(campaignId === null ? null : `/campaigns/${campaignId}`);
  if (campaign.error !== null) return <ErrorMessage error={campaign.error} onRetry={campaign.reload} />;
  if (campaignId !== null && campaign.data === null) return <Skeleton rows={6} height={64} />;
  return <Form key={campaignId ?? 'new'} campaign={campaign.data} {...rest} />;
}

function Form({ campaign, outline, scene, onScene }: Omit<EditorProps, 'campaignId'> & { campaign: Campaign | null }) {
  const { t } = useLanguage();
  const [name, setName] = useState(campaign?.name ?? '');
  const [terms, setTerms] = useState<CampaignTerms>(
    () => campaign?.terms ?? within(usualTerms(new Date(), [t('sweep.crew', { crewNo: 1 }), t('sweep.crew', { crewNo: 2 })]), outline),
  );
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (part: Partial<CampaignTerms>) => setTerms((before) => ({ ...before, ...part }));

  useEffect(() => () => onScene({ outline: [], isDrawing: false, depot: null, isPickingDepot: false }), [onScene]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const andPlan = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'plan';
    setIsWorking(true);
    setError(null);
    try {
      const body = { name, terms };
      const saved = campaign === null ? await postJson<Campaign>('/campaigns', body) : await putJson<Campaign>(`/campaigns/${campaign.campaignId}`, body);
      if (andPlan) {
        const { sweepId } = await postJson<{ sweepId: number }>(`/campaigns/${saved.campaignId}/plans`, {});
        goTo({ view: 'sweep', sweepId, installationId: null });
      } else {
        goTo({ view: 'campaign', campaignId: saved.campaignId, part: 'overview' });
      }
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };

  return (
    <form className="sweep editor" onSubmit={(event) => void save(event)} aria-busy={isWorking}>
      <PaneHead
        href={campaign === null ? hashOf({ view: 'campaigns' }) : hashOf({ view: 'campaign', campaignId: campaign.campaignId, part: 'overview' })}
        back={campaign?.name ?? t('campaigns.title')}
        title={t(campaign === null ? 'campaigns.new' : 'campaign.edit')}
      />
      <div className="sweep__body editor__body">
        <Field label={t('campaign.name')}>
          <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <AreaFields area={terms.area} scene={scene} onScene={onScene} onChange={(area) => change({ area })} />
        <PeriodFields terms={terms} onChange={change} />
        <CrewFields crews={terms.crews} scene={scene} onScene={onScene} onChange={(crews) => change({ crews })} />
        <RuleFields terms={terms} onChange={change} />
        {error !== null && <ErrorMessage error={error} />}
      </div>
      <div className="editor__buttons">
        <Button kind="primary" type="submit" value="plan" disabled={isWorking}>
          {t('campaign.saveAndPlan')}
        </Button>
        <Button type="submit" value="save" disabled={isWorking}>
          {t('campaign.save')}
        </Button>
      </div>
    </form>
  );
}

/** The terms narrowed to a drawn area, where one was drawn. */
function within(terms: CampaignTerms, outline: LngLat[]): CampaignTerms {
  if (outline.length < 3) return terms;
  return { ...terms, area: { district: null, neighbourhood: null, street: null, outline: outline.map(([longitude, latitude]) => ({ longitude, latitude })) } };
}
