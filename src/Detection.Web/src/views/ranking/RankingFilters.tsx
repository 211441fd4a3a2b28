import { useEffect, useState } from 'react';
import type { Statistics, TariffGroup } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { useLanguage } from '../../i18n/language';

export interface Filters {
  search: string;
  tariffGroup: string;
  district: string;
}

export const noFilters: Filters = { search: '', tariffGroup: '', district: '' };

const tariffGroups: TariffGroup[] = ['dwelling', 'commercial', 'industry', 'agriculture', 'lighting', 'public', 'other'];
const typingPauseMilliseconds = 250;

export function RankingFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useLanguage();
  const districts = useResource<Statistics>('/statistics?by=district').data?.rows.map((row) => row.group) ?? [];
  return (
    <form className="ranking__filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <SearchBox value={filters.search} onSearch={(search) => onChange({ ...filters, search })} />
      <Field label={t('ranking.tariffGroup')}>
        <select value={filters.tariffGroup} onChange={(event) => onChange({ ...filters, tariffGroup: event.target.value })}>
          <option value="">{t('ranking.all')}</option>
          {tariffGroups.map((group) => (
            <option key={group} value={group}>
              {t(`tariff.${group}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('ranking.district')}>
        <select value={filters.district} onChange={(event) => onChange({ ...filters, district: event.target.value })}>
          <option value="">{t('ranking.all')}</option>
          {districts.map((district) => (
            <option key={district}>{district}</option>
          ))}
        </select>
      </Field>
    </form>
  );
}

/** Searches a moment after the typing stops. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = window.setTimeout(() => onSearch(text.trim()), typingPauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <label className="ranking__search">
      <Icon name="search" />
      <span className="only-spoken">{t('ranking.search')}</span>
      <input type="search" value={text} placeholder={t('ranking.search')} autoComplete="off" onChange={(event) => setText(event.target.value)} />
    </label>
  );
}
