import { useState } from 'react';
import { useActor } from '../../actor/actor';
import { query } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { Agenda } from './Agenda';
import { FindingList } from './FindingList';
import './Documents.css';
import './Finding.css';
import './FindingsPage.css';
import { LawTables } from './LawTables';
import { type FindingItem, type Step, steps } from './types';

const refreshMilliseconds = 10_000;
const openSteps = steps.filter((step) => step !== 'closed' && step !== 'cancelled');

/** All findings, and what is due. */
export function FindingsPage() {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const [view, setView] = useState<'list' | 'agenda' | 'tables'>('list');
  const options = [
    { value: 'list', text: t('findings.view.list') },
    { value: 'agenda', text: t('findings.view.agenda') },
    { value: 'tables', text: t('findings.view.tables') },
  ] as const;
  return (
    <div className="page findings">
      <header className="page__head">
        <h1>{t('findings.title')}</h1>
        <p className="page__lead">{t('findings.lead')}</p>
      </header>
      <div className="page__bar">
        <Segments label={t('findings.view')} options={options} value={view} onChange={setView} />
        {isOneOf('crew', 'reviewer', 'manager') && (
          <a className="button button--primary" href={hashOf({ view: 'findings', findingId: 'new', installationId: null })}>
            <Icon name="plus" />
            <span>{t('findings.new')}</span>
          </a>
        )}
      </div>
      {view === 'list' && <Findings />}
      {view === 'agenda' && <Agenda />}
      {view === 'tables' && <LawTables />}
    </div>
  );
}

function Findings() {
  const { t, nameOf } = useLanguage();
  const [step, setStep] = useState<Step | 'open' | ''>('open');
  const [number, setNumber] = useState('');
  const wanted = step === 'open' ? openSteps : step === '' ? [] : [step];
  const stepQuery = wanted.map((name) => `step=${name}`).join('&');
  const rest = query({ no: number.trim() }).slice(1);
  const { data, error, reload } = useResource<FindingItem[]>(`/findings?${[stepQuery, rest].filter(Boolean).join('&')}`, refreshMilliseconds);
  return (
    <>
      <div className="findings__filters">
        <Field label={t('findings.filter.step')}>
          <select value={step} onChange={(event) => setStep(event.target.value as Step | 'open' | '')}>
            <option value="open">{t('findings.filter.open')}</option>
            <option value="">{t('findings.filter.all')}</option>
            {steps.map((name) => (
              <option key={name} value={name}>
                {nameOf('step', name)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('findings.filter.number')}>
          <input inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value)} />
        </Field>
      </div>
      {error !== null && data === null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={6} height={64} />}
      {data?.length === 0 && <Message title={t('findings.empty')}>{t('findings.empty.detail')}</Message>}
      {data !== null && data.length > 0 && <FindingList findings={data} />}
    </>
  );
}
