import type { Import } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Icon } from '../../components/Icon';
import { ErrorMessage } from '../../components/Message';
import { StateBadge } from '../../components/StateBadge';
import { TableFrame } from '../../components/TableFrame';
import { formatInstant, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';

const refreshMilliseconds = 4000;

export function Imports() {
  const { t, language } = useLanguage();
  const { data: imports, error, reload } = useResource<Import[]>('/imports', refreshMilliseconds);
  const number = (value: number) => <td className="number">{formatNumber(value, language)}</td>;
  return (
    <section className="page__section">
      <div className="page__bar">
        <h2>{t('runs.imports')}</h2>
        <a className="button button--plain" href={hashOf({ view: 'data' })}>
          <Icon name="download" />
          <span>{t('data.open')}</span>
        </a>
      </div>
      {error !== null && imports === null && <ErrorMessage error={error} onRetry={reload} />}
      {imports?.length === 0 && <p className="page__note">{t('runs.imports.none')}</p>}
      {imports !== null && imports.length > 0 && (
        <TableFrame label={t('runs.imports')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('imports.file')}</th>
                <th scope="col">{t('imports.profile')}</th>
                <th scope="col">{t('runs.state')}</th>
                <th scope="col">{t('runs.requested')}</th>
                <th scope="col" className="number">{t('imports.read')}</th>
                <th scope="col" className="number">{t('imports.taken')}</th>
                <th scope="col" className="number">{t('imports.unchanged')}</th>
                <th scope="col" className="number">{t('imports.rejected')}</th>
                <th scope="col" className="number">{t('imports.flagged')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((item) => (
                <tr key={item.importId}>
                  <th scope="row">{item.fileName}</th>
                  <td>{item.profile}</td>
                  <td>
                    <StateBadge state={item.state} />
                  </td>
                  <td>{formatInstant(item.requestedAt, language)}</td>
                  {number(item.rowsRead)}
                  {number(item.rowsInserted + item.rowsUpdated)}
                  {number(item.rowsUnchanged)}
                  <td className="number">
                    {item.rowsRejected + item.rowsFlagged === 0 ? (
                      formatNumber(0, language)
                    ) : (
                      <a href={hashOf({ view: 'runs', importId: item.importId })}>{formatNumber(item.rowsRejected, language)}</a>
                    )}
                  </td>
                  {number(item.rowsFlagged)}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
