import { ServiceError } from './api/client';
import { ErrorMessage, Message } from './components/Message';
import { useLanguage } from './i18n/language';
import { LanguageSwitch } from './LanguageSwitch';
import './Startup.css';

/** What is seen before the service is ready: that it is loading, or that it does not answer. */
export function Startup({ error }: { error: unknown }) {
  const { t, say } = useLanguage();
  const isPreparing = error instanceof ServiceError && error.status === 503;
  return (
    <main className="startup">
      <div className="startup__brand">
        <img src="/mark.svg" alt="" width="44" height="44" />
        <h1>Tarama</h1>
        <LanguageSwitch />
      </div>
      <div aria-live="polite">
        {isPreparing && (
          <Message title={t('state.preparing')}>{say(error.problem.reason) || error.problem.detail || t('state.preparing.detail')}</Message>
        )}
        {error !== null && !isPreparing && <ErrorMessage error={error} />}
        {error === null && <Message title={t('state.loading')} />}
      </div>
      {(isPreparing || error === null) && <div className="startup__bar" aria-hidden="true" />}
    </main>
  );
}
