import { type ReactNode, useState } from 'react';
import type { Holdings as OnFile } from '../../api/holdings';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { formatDay, formatPeriod, formatQuantity } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { Bills } from './Bills';
import './Holdings.css';
import { SeriesNote } from './SeriesNote';
import { TraceList } from './TraceList';

/** Everything else on file, asked for only when somebody opens it. */
export function Holdings({ installationId }: { installationId: number }) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel__section">
      <h3>{t('holdings.title')}</h3>
      <details className="holdings" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('holdings.open')}</summary>
        {isOpen && (
          <>
            <Records installationId={installationId} />
            <Bills installationId={installationId} />
            <SeriesNote installationId={installationId} />
            <TraceList installationId={installationId} />
          </>
        )}
      </details>
    </section>
  );
}

function Records({ installationId }: { installationId: number }) {
  const { t, language } = useLanguage();
  const { data, error, reload } = useResource<OnFile>(`/installations/${installationId}/holdings`);
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (data === null) return <Skeleton rows={3} height={24} />;
  const { identifiers, registers } = data;
  const span = (start: string | null, end: string | null) =>
    end === null ? t('holdings.since', { start: formatDay(start, language) }) : t('holdings.until', { start: formatDay(start, language), end: formatDay(end, language) });
  return (
    <dl className="facts">
      <Entry name={t('holdings.account')}>{identifiers.contractAccountNo}</Entry>
      <Entry name={t('holdings.door')}>{identifiers.doorNo}</Entry>
      <Entry name={t('holdings.region')}>{identifiers.region}</Entry>
      <Entry name={t('holdings.grade')}>{identifiers.positionGrade && t(`holdings.grade.${identifiers.positionGrade}`)}</Entry>
      <Entry name={t('holdings.consumer')}>
        {lines(data.consumers.map((consumer) => [consumer.idMasked ?? '–', consumer.taxOffice].filter(Boolean).join(' · ')))}
      </Entry>
      <Entry name={t('holdings.links')}>
        {lines(data.transformerLinks.map((link) => `${link.transformerCode} · ${span(link.fromDay, link.toDay)}`))}
      </Entry>
      <Entry name={t('holdings.seals')}>{lines(data.seals.map((seal) => `${seal.sealNo} · ${span(seal.fittedOn, seal.removedOn)}`))}</Entry>
      <Entry name={t('holdings.words')}>
        {lines(
          data.eventWords.map((word) => {
            const meanings = language === 'tr' ? word.meaningsTr : word.meaningsEn;
            return `${formatDay(word.at, language)} · ${meanings.join(', ') || t('holdings.words.nothing')}`;
          }),
        )}
      </Entry>
      <Entry name={t('holdings.registers')}>
        {lines(
          registers
            .slice(0, 3)
            .map((register) => `${register.register} · ${formatPeriod(register.period, language)} · ${formatQuantity(register.quantity, register.unit ?? '', language)}`),
        )}
      </Entry>
    </dl>
  );
}

function lines(texts: string[]): ReactNode {
  return texts.length === 0 ? null : texts.map((text) => <div key={text}>{text}</div>);
}

/** A row of what is on file; nothing on file, no row. */
function Entry({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
