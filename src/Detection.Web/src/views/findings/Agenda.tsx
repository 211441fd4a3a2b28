import { useResource } from '../../api/useResource';
import type { LocalText } from '../../api/types';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { NewTip, TipActions } from './Tips';

interface AgendaItem {
  /** Null for a tip. */
  findingId: number | null;
  tipId: number | null;
  installationNo: string | null;
  address: string;
  kind: string;
  text: LocalText;
  article: string;
  /** Local day, the last on which it is in time. */
  dueOn: string;
  /** Local ISO time where hours count. */
  dueAt: string | null;
  state: 'late' | 'today' | 'soon' | 'later';
  daysLeft: number;
}

interface AgendaAnswer {
  today: string;
  hasHolidays: boolean;
  items: AgendaItem[];
}

const refreshMilliseconds = 60_000;
const states = ['late', 'today', 'soon', 'later'] as const;

/** What is due and what is late, by the articles' times. */
export function Agenda() {
  const { t } = useLanguage();
  const { data, error, reload } = useResource<AgendaAnswer>('/agenda', refreshMilliseconds);
  if (error !== null && data === null) return <ErrorMessage error={error} onRetry={reload} />;
  if (data === null) return <Skeleton rows={6} height={56} />;
  return (
    <div className="agenda">
      {!data.hasHolidays && <p className="agenda__warning">{t('agenda.noHolidays')}</p>}
      <NewTip onDone={reload} />
      {data.items.length === 0 && <Message title={t('agenda.none')}>{t('agenda.none.detail')}</Message>}
      {states.map((state) => (
        <AgendaGroup key={state} state={state} items={data.items.filter((item) => item.state === state)} onChange={reload} />
      ))}
    </div>
  );
}

function AgendaGroup({ state, items, onChange }: { state: (typeof states)[number]; items: AgendaItem[]; onChange: () => void }) {
  const { t } = useLanguage();
  if (items.length === 0) return null;
  return (
    <section className={`agenda__group agenda__group--${state}`} aria-label={t(`agenda.${state}`)}>
      <h2>
        {t(`agenda.${state}`)} <span>{items.length}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.findingId ?? ''}-${item.tipId ?? ''}-${item.kind}`}>
            {item.findingId === null ? (
              <div className="agenda__row">
                <AgendaRow item={item} />
              </div>
            ) : (
              <a className="agenda__row" href={hashOf({ view: 'findings', findingId: item.findingId, installationId: null })}>
                <AgendaRow item={item} />
              </a>
            )}
            {item.tipId !== null && <TipActions tipId={item.tipId} onDone={onChange} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgendaRow({ item }: { item: AgendaItem }) {
  const { t, say, language } = useLanguage();
  return (
    <>
      <span className="agenda__when">
        <strong>{formatDay(item.dueOn, language)}</strong>
        <span>{item.dueAt === null ? t('agenda.days', { days: item.daysLeft }) : item.dueAt.slice(11, 16)}</span>
      </span>
      <span className="agenda__what">
        <strong>{say(item.text)}</strong>
        <span>
          {item.installationNo ?? t('findings.noInstallation')} · {item.address}
        </span>
      </span>
      <span className="missing__article">{item.article}</span>
    </>
  );
}
