import type { Trace } from '../../api/holdings';
import { useResource } from '../../api/useResource';
import { ErrorMessage } from '../../components/Message';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const shown = 8;
const traceColumns = new Set(['import_id', 'line_no']);

/** What later files corrected, with the value before, and what the import rules found. */
export function TraceList({ installationId }: { installationId: number }) {
  const { t, say, language } = useLanguage();
  const { data: trace, error, reload } = useResource<Trace>(`/installations/${installationId}/trace`);
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (trace === null) return null;
  return (
    <>
      {trace.corrections.length > 0 && (
        <>
          <h4>{t('holdings.corrections')}</h4>
          <ol className="history">
            {trace.corrections.slice(0, shown).map((correction) => (
              <li key={`${correction.importId}-${correction.table}-${correction.lineNo}`}>
                <time dateTime={correction.at ?? undefined}>{formatDay(correction.at, language)}</time>
                <span>
                  {Object.keys(correction.new)
                    .filter((field) => !traceColumns.has(field))
                    .map((field) => t('holdings.correction', { field, old: text(correction.old[field]), now: text(correction.new[field]) }))
                    .join('; ')}
                  <span className="history__detail">
                    {' '}
                    {[t('holdings.source', { file: correction.fileName, line: correction.lineNo ?? '–' }), correction.by].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {trace.findings.length > 0 && (
        <>
          <h4>{t('holdings.findings')}</h4>
          <ul className="history holdings__findings">
            {trace.findings.slice(0, shown).map((finding) => (
              <li key={`${finding.importId}-${finding.lineNo}-${finding.rule}`}>
                <span className="history__detail">{formatDay(finding.period, language)}</span>
                <span>
                  {say(finding.message)}
                  <span className="history__detail"> {t('holdings.source', { file: finding.fileName, line: finding.lineNo })}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function text(value: unknown): string {
  return value === null || value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
