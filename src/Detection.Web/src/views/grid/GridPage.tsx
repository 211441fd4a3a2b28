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
import { UnsubscribedPoints } from './UnsubscribedPoints';

const pageSize = 25;
const levels: GridLevel[] = ['transformer', 'feeder', 'substation'];
const views = [...levels, 'points'] as const;

/** The grid as evidence: what is lost at each of its elements, and what hangs on it without a subscriber. */
export function GridPage({ code }: { code: string | null }) {
  const { t } = useLanguage();
  const [view, setView] = useState<(typeof views)[number]>('transformer');
  const choose = (value: (typeof views)[number]) => {
    setView(value);
    goTo({ view: 'grid', code: null });
  };
  return (
    <div className="page grid">
      <header className="page__head">
        <h1>{t('grid.title')}</h1>
        <p className="page__lead">{t('grid.lead')}</p>
      </header>
      <div className="page__bar">
        <Segments label={t('grid.level')} options={views.map((value) => ({ value, text: t(`grid.level.${value}`) }))} value={view} onChange={choose} />
      </div>
      {view === 'points' ? <UnsubscribedPoints /> : <Losses key={view} level={view} code={code} />}
    </div>
  );
}

/** Elements by what is surely missing, and one of them with its months and what may explain it. */
function Losses({ level, code }: { level: GridLevel; code: string | null }) {
  const { t, language } = useLanguage();
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const query = new URLSearchParams({ level, limit: String(pageSize), offset: String(offset), ...(search.trim() === '' ? {} : { search: search.trim() }) });
  const { data: list, error, reload } = useResource<LossList>(`/grid/losses?${query}`);
  const find = (text: string) => {
    setSearch(text);
    setOffset(0);
  };
  const chosen = code ?? list?.items[0]?.code ?? null;
  return (
    <>
      <div className="page__bar">
        <Field label={t('grid.search')}>
          <input type="search" value={search} onChange={(event) => find(event.target.value)} />
        </Field>
        {list?.asOf != null && <p className="page__run">{t('grid.asOf', { day: formatDay(list.asOf, language) })}</p>}
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
    </>
  );
}
