import type { Campaign } from '../../api/campaigns';
import type { Sweep } from '../../api/sweeps';
import { useResource } from '../../api/useResource';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { formatDay, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import './CampaignsPane.css';
import { CampaignBadge } from './CampaignBadge';

/** All campaigns, and what the night proposes. */
export function CampaignsPane() {
  const { t, language } = useLanguage();
  const campaigns = useResource<Campaign[]>('/campaigns');
  const tonight = useResource<Sweep>('/sweeps/latest');
  return (
    <div className="sweep">
      <div className="sweep__head sweep__head--row">
        <h1>{t('campaigns.title')}</h1>
        <a className="button button--primary" href={hashOf({ view: 'campaign', campaignId: null, part: 'edit' })}>
          <Icon name="plus" />
          <span>{t('campaigns.new')}</span>
        </a>
      </div>
      <div className="sweep__body">
        {tonight.data !== null && (
          <a className="campaign-card campaign-card--tonight" href={hashOf({ view: 'sweep', sweepId: null, installationId: null })}>
            <b>{t('plan.tonight')}</b>
            <span>
              {t('campaigns.tonight', {
                crews: formatNumber(tonight.data.crewCount, language),
                stops: formatNumber(tonight.data.stopCount, language),
                energy: formatEnergy(tonight.data.totalExpectedKwh, language),
              })}
            </span>
          </a>
        )}
        <a className="campaigns__cautions" href={hashOf({ view: 'areas' })}>
          {t('areas.title')} ›
        </a>
        <a className="campaigns__cautions" href={hashOf({ view: 'cautions' })}>
          {t('caution.title')} ›
        </a>
        {campaigns.error !== null && <ErrorMessage error={campaigns.error} onRetry={campaigns.reload} />}
        {campaigns.data === null && campaigns.error === null && <Skeleton rows={4} height={84} />}
        {campaigns.data?.length === 0 && <Message title={t('campaigns.none')}>{t('campaigns.none.detail')}</Message>}
        <ul className="campaigns">
          {campaigns.data?.map((campaign) => (
            <li key={campaign.campaignId}>
              <Card campaign={campaign} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Card({ campaign }: { campaign: Campaign }) {
  const { t, language } = useLanguage();
  const { startsOn, endsOn } = campaign.terms;
  const period = startsOn === endsOn ? formatDay(startsOn, language) : `${formatDay(startsOn, language)} – ${formatDay(endsOn, language)}`;
  const marked = campaign.doneCount + campaign.skippedCount;
  return (
    <a className="campaign-card" href={hashOf({ view: 'campaign', campaignId: campaign.campaignId, part: 'overview' })}>
      <span className="campaign-card__name">{campaign.name}</span>
      <CampaignBadge state={campaign.state} />
      <span className="campaign-card__line">
        {period} · {t('campaigns.crews', { count: formatNumber(campaign.terms.crews.length, language) })} · {t(`goal.${campaign.terms.goal}`)}
      </span>
      <span className="campaign-card__line">
        {campaign.visitCount === 0
          ? t('campaigns.plans', { count: formatNumber(campaign.planCount, language) })
          : t('campaigns.visits', { marked: formatNumber(marked, language), all: formatNumber(campaign.visitCount, language) })}
      </span>
      {campaign.visitCount > 0 && <progress max={campaign.visitCount} value={marked} aria-label={t('campaigns.progress')} />}
    </a>
  );
}
