import { useState } from 'react';
import type { GridLevel, LossList } from '../../api/grid';
import { useResource } from '../../api/useResource';
import { Field } from '../../components/Field';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { goTo } from '../../route';
import '../page.css';
import { ElementPanel } from './ElementPanel';
import './GridPage.css';
import { LossTable } from './LossTable';

const pageSize = 25;
const levels: GridLevel[] = ['transformer', 'feeder', 'substation'];

/** The grid as evidence: elements by what is surely missing, and one of them with its months and what may explain it. */
export function GridPage({ code }: { code: string | null }) {
  const { t, language } = useLanguage();
  const [level, setLevel] = useState<GridLevel>('transformer');
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const query = new URLSearchParams({ level, limit: String(pageSize), offset: String(offset), ...(search.trim() === '' ? {} : { search: search.trim() }) });
  const { data: list, error, reload } = useResource<LossList>(`/grid/losses?${query}`);
  const change = (next: () => void) => {
    next();
    setOffset(0);
  };
  const chooseLevel = (value: GridLevel) => {
    setLevel(value);
    goTo({ view: 'grid', code: null });
  };
  const chosen = code ?? list?.items[0]?.code ?? null;
  return (
    <div className="page grid">
      <header className="page__head">
        <h1>{t('grid.title')}</h1>
        <p className="page__lead">{t('grid.lead')}</p>
        {list?.asOf != null && <p className="page__run">{t('grid.asOf', { day: formatDay(list.asOf, language) })}</p>}
      </header>
      <div className="page__bar">
        <Segments label={t('grid.level')} options={levels.map((value) => ({ value, text: t(`grid.level.${value}`) }))} value={level} onChange={(value) => change(() => chooseLevel(value))} />
        <Field label={t('grid.search')}>
          <input type="search" value={search} onChange={(event) => change(() => setSearch(event.target.value))} />
        </Field>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {list === null && error === null && <Skeleton rows={6} height={44} />}
      {list !== null && list.items.length === 0 && search !== '' && <p className="page__note">{t('grid.none.found')}</p>}
      {list !== null && list.items.length === 0 && search === '' && <Message title={t('grid.none')}>{t('grid.none.detail')}</Message>}
      {list !== null && list.items.length > 0 && (
        <div className="grid__pair">
          <LossTable list={list} level={level} chosen={chosen} offset={offset} pageSize={pageSize} onPage={setOffset} />
          {chosen !== null && <ElementPanel key={`${level}/${chosen}`} level={level} code={chosen} onDecided={reload} />}
        </div>
      )}
    </div>
  );
}
