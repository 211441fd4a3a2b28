import type { ReactNode } from 'react';
import { ServiceError } from '../api/client';
import { type Translate, useLanguage } from '../i18n/language';
import { Button } from './Button';
import './Message.css';

/** What a place says when it has nothing to show, and what can be done about it. */
export function Message({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="message">
      <p className="message__title">{title}</p>
      {children !== undefined && <p className="message__detail">{children}</p>}
      {action}
    </div>
  );
}

/** A failed request in words: what the service itself said, where it said something. */
export function describeError(error: unknown, t: Translate): { title: string; detail: string } {
  if (!(error instanceof ServiceError)) return { title: t('state.refused'), detail: error instanceof Error ? error.message : '' };
  if (error.status === 0) return { title: t('state.offline'), detail: t('state.offline.detail') };
  const fields = Object.values(error.problem.errors ?? {}).flat();
  const said = [error.problem.detail, ...fields].filter(Boolean).join(' ');
  if (error.status === 404) return { title: t('state.notFound'), detail: said || t('state.notFound.detail') };
  return { title: error.problem.title ?? t('state.refused'), detail: said || `HTTP ${error.status}` };
}

export function ErrorMessage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLanguage();
  const { title, detail } = describeError(error, t);
  return (
    <div role="alert">
      <Message title={title} action={onRetry && <Button onClick={onRetry}>{t('state.retry')}</Button>}>
        {detail}
      </Message>
    </div>
  );
}

/** Grey lines in the shape of what is to come. */
export function Skeleton({ rows, height }: { rows: number; height: number }) {
  const { t } = useLanguage();
  return (
    <div className="skeleton" role="status">
      <span className="only-spoken">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton__row" style={{ height }} />
      ))}
    </div>
  );
}
