import type { CampaignState } from '../../api/campaigns';
import { useLanguage } from '../../i18n/language';

export function CampaignBadge({ state }: { state: CampaignState }) {
  const { t } = useLanguage();
  return <span className={`campaign-badge campaign-badge--${state}`}>{t(`campaign.state.${state}`)}</span>;
}
