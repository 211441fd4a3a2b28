import type { Import, Rejection } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

/** Every row of a file that could not be taken: where it stood, which rule refused it, and what to do about it. */
export function Rejections({ importId }: { importId: number }) {
  const { t } = useLanguage();
  const file = useResource<Import>(`/imports/${importId}`);
  const { data: rejections, error, reload } = useResource<Rejection[]>(`/imports/${importId}/rejections`);
  return (
    <div className="page">
      <header className="page__head">
        <p>
          <a href="#/runs">← {t('imports.back')}</a>
        </p>
        <h1>{t('imports.rejections', { file: file.data?.fileName ?? importId })}</h1>
      </header>
      <div className="page__bar">
        <span />
        <a className="button button--plain" href={`/imports/${importId}/rejections.csv`} download>
          <Icon name="download" />
          <span>{t('imports.download')}</span>
        </a>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {rejections === null && error === null && <Skeleton rows={6} height={64} />}
      {rejections?.length === 0 && <Message title={t('imports.rejections.none')} />}
      {rejections !== null && rejections.length > 0 && <Table rejections={rejections} />}
    </div>
  );
}

function Table({ rejections }: { rejections: Rejection[] }) {
  const { t, say, nameOf, language } = useLanguage();
  return (
    <TableFrame label={t('imports.rejected')}>
      <table className="table rejections">
        <thead>
          <tr>
            <th scope="col" className="number">{t('imports.line')}</th>
            <th scope="col">{t('imports.field')}</th>
            <th scope="col">{t('imports.value')}</th>
            <th scope="col">{t('imports.rule')}</th>
            <th scope="col">{t('imports.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rejections.map((rejection) => (
            <tr key={`${rejection.lineNo}/${rejection.rule}/${rejection.field}`}>
              <th scope="row" className="number" data-label={t('imports.line')}>
                {formatNumber(rejection.lineNo, language)}
              </th>
              <td>{rejection.field}</td>
              <td>
                <code>{rejection.value ?? '–'}</code>
              </td>
              <td>
                {rejection.rule}
                <p className="jobs__step">{nameOf('severity', rejection.severity)}</p>
              </td>
              <td>
                {say(rejection.message)}
                <p className="jobs__step">{say(rejection.remedy)}</p>
                <code className="rejections__line">{rejection.rawLine}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
