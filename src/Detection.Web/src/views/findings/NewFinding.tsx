import { type FormEvent, useState } from 'react';
import { useActor } from '../../actor/actor';
import { getJson, postJson } from '../../api/client';
import type { Installation } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { goTo, hashOf } from '../../route';
import { FactsForm } from './FactsForm';
import './Finding.css';
import './FindingsPage.css';
import { nowLocal, toInstant } from './time';
import { emptyFacts, type Facts, type Finding } from './types';

/** Enters what a visit came to. */
export function NewFinding({ installationId }: { installationId: number | null }) {
  const { t } = useLanguage();
  const { actor } = useActor();
  const [isWithout, setIsWithout] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isWorking, setIsWorking] = useState(false);
  const installation = useResource<Installation>(installationId === null ? null : `/installations/${installationId}`);
  const showList = () => goTo({ view: 'findings', findingId: null, installationId: null });

  const create = async (facts: Facts) => {
    setIsWorking(true);
    setError(null);
    try {
      const crew = facts.crew.filter((name) => name.trim() !== '');
      const finding = await postJson<Finding>('/findings', { installationId, facts: { ...facts, crew } });
      goTo({ view: 'findings', findingId: finding.findingId, installationId: null });
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };

  const isReady = installationId === null ? isWithout : installation.data !== null;
  return (
    <div className="page finding">
      <a className="finding__back" href={hashOf({ view: 'findings', findingId: null, installationId: null })}>
        ← {t('findings.back')}
      </a>
      <header className="page__head">
        <h1>{t('findings.new')}</h1>
        {installation.data !== null && (
          <p className="page__lead">
            {installation.data.installationNo} · {[installation.data.street, installation.data.neighbourhood, installation.data.district].filter(Boolean).join(', ')}
          </p>
        )}
      </header>
      {actor.name === '' && <p className="agenda__warning">{t('actor.nameNeeded')}</p>}
      {installation.error !== null && <ErrorMessage error={installation.error} onRetry={installation.reload} />}
      {installationId === null && !isWithout && <InstallationSearch onWithout={() => setIsWithout(true)} />}
      {isReady && (
        <div className="card finding__form">
          <FactsForm
            initial={{ ...emptyFacts(toInstant(nowLocal()) ?? '', actor.name), ...(isWithout ? { outcome: 'illegalA' as const } : {}) }}
            saveText={t('facts.create')}
            isWorking={isWorking}
            onSave={(facts) => void create(facts)}
            onStop={showList}
          />
          {error !== null && <ErrorMessage error={error} />}
        </div>
      )}
    </div>
  );
}

function InstallationSearch({ onWithout }: { onWithout: () => void }) {
  const { t } = useLanguage();
  const [number, setNumber] = useState('');
  const [error, setError] = useState<unknown>(null);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const found = await getJson<Installation>(`/installations?no=${encodeURIComponent(number.trim())}`);
      goTo({ view: 'findings', findingId: 'new', installationId: found.installationId });
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <form className="card finding__search" onSubmit={(event) => void find(event)}>
      <Field label={t('facts.installation')}>
        <input required inputMode="numeric" value={number} onChange={(event) => setNumber(event.target.value)} autoFocus />
      </Field>
      <div className="form__buttons">
        <Button type="submit" kind="primary" icon="search">
          {t('facts.installation.find')}
        </Button>
        <Button onClick={onWithout}>{t('facts.installation.without')}</Button>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  );
}
