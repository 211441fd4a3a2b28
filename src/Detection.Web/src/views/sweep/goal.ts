import type { CampaignGoal } from '../../api/campaigns';
import { formatEnergy, formatNumber, formatQuantity, type Language } from '../../i18n/format';
import type { Translate } from '../../i18n/language';

/** What is gained, in the unit of the goal. */
export function formatValue(value: number | null | undefined, goal: CampaignGoal, language: Language, t: Translate): string {
  switch (goal) {
    case 'energy':
      return formatEnergy(value, language);
    case 'money':
      return formatQuantity(value === null || value === undefined ? value : Math.round(value), 'TL', language);
    case 'findings':
      return t('plan.value.findings', { count: formatNumber(value, language, 1) });
    case 'coverage':
      return t('plan.value.meters', { count: formatNumber(value, language) });
  }
}
