import { useState } from 'react';
import { postJson, ServiceError } from '../../api/client';
import type { LocalText } from '../../api/types';
import { Button } from '../../components/Button';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { ActionForm, hasForm } from './ActionForm';
import { StaleMessage } from './StaleMessage';
import type { Finding, FindingAction } from './types';

interface ActionPanelProps {
  finding: Finding;
  /** Sent along with an action of this name. */
  extra: Record<string, object>;
  onChange: (finding?: Finding) => void;
}

const secondary = new Set(['cancel', 'correct', 'returnToDraft', 'placeHold', 'liftHold']);

/** What may be done now: the next step large, the rest below. */
export function ActionPanel({ finding, extra, onChange }: ActionPanelProps) {
  const { t, nameOf } = useLanguage();
  const [chosen, setChosen] = useState<FindingAction | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isWorking, setIsWorking] = useState(false);
  const next = finding.actions.filter((action) => !secondary.has(action.action));
  const more = finding.actions.filter((action) => secondary.has(action.action));

  const act = async (action: string, body: object) => {
    setIsWorking(true);
    setError(null);
    try {
      onChange(await postJson<Finding>(`/findings/${finding.findingId}/actions`, { version: finding.version, action, ...extra[action], ...body }));
      setChosen(null);
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };
  const start = (action: FindingAction) => {
    setError(null);
    if (hasForm(action)) setChosen(action);
    else void act(action.action, {});
  };

  return (
    <section className="card actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('actions.next')}</h2>
      {finding.actions.length === 0 && <p className="card__note">{t('actions.none')}</p>}
      {chosen === null ? (
        <>
          <div className="actions__next">
            {next.map((action, index) => (
              <ActionButton key={action.action} action={action} isFirst={index === 0} isWorking={isWorking} onStart={() => start(action)} />
            ))}
          </div>
          {more.length > 0 && (
            <div className="actions__more" role="group" aria-label={t('actions.more')}>
              {more
                .filter((action) => action.allowed)
                .map((action) => (
                  <Button key={action.action} disabled={isWorking} onClick={() => start(action)}>
                    {nameOf('action', action.action)}
                  </Button>
                ))}
            </div>
          )}
        </>
      ) : (
        <ActionForm key={chosen.action} action={chosen} finding={finding} isWorking={isWorking} onConfirm={(body) => void act(chosen.action, body)} onStop={() => setChosen(null)} />
      )}
      <Refusal error={error} onReload={() => onChange()} />
    </section>
  );
}

function ActionButton({ action, isFirst, isWorking, onStart }: { action: FindingAction; isFirst: boolean; isWorking: boolean; onStart: () => void }) {
  const { t, nameOf } = useLanguage();
  const roles = action.roles.map((role) => nameOf('role', role)).join(', ');
  return (
    <div className="actions__choice">
      <Button kind={isFirst && action.allowed ? 'primary' : 'plain'} disabled={isWorking || !action.allowed} onClick={onStart}>
        {nameOf('action', action.action)}
      </Button>
      {!action.allowed && <span className="card__note">{t('actions.notYours', { roles })}</span>}
      {action.allowed && action.missing.length > 0 && !hasForm(action) && <span className="actions__missing">{t('actions.missing', { count: action.missing.length })}</span>}
    </div>
  );
}

/** Why an action was refused: each missing thing with its article, or what somebody else changed. */
function Refusal({ error, onReload }: { error: unknown; onReload: () => void }) {
  const { say } = useLanguage();
  if (error === null) return null;
  if (error instanceof ServiceError && error.problem.since !== undefined) return <StaleMessage error={error} onReload={onReload} />;
  const missing = (error instanceof ServiceError ? error.problem.missing : undefined) as { code: string; article: string; text: LocalText }[] | undefined;
  if (missing === undefined) return <ErrorMessage error={error} />;
  return (
    <ul className="missing__list actions__refusal" role="alert">
      {missing.map((need) => (
        <li key={need.code} className="missing__unmet">
          <span>{say(need.text)}</span>
          <span className="missing__article">{need.article}</span>
        </li>
      ))}
    </ul>
  );
}
