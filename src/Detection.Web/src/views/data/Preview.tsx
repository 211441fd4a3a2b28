import { Fragment } from 'react';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { PreviewRow, Profile } from './types';

/** The first rows as they would be read, with what the rules say of each under it. */
export function Preview({ rows, profile }: { rows: PreviewRow[]; profile: Profile }) {
  const { t, say, nameOf, language } = useLanguage();
  const columns = Object.keys(profile.columns ?? {}).filter((column) => rows.some((row) => row.cells[column] !== undefined));
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="page__subtitle">{t('data.preview')}</h3>
      <TableFrame label={t('data.preview')}>
        <table className="table preview">
          <thead>
            <tr>
              <th scope="col" className="number">{t('imports.line')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.lineNo}>
                <tr>
                  <th scope="row" className="number">{formatNumber(row.lineNo, language)}</th>
                  {columns.map((column) => (
                    <td key={column}>{row.cells[column]}</td>
                  ))}
                </tr>
                {row.findings.length > 0 && (
                  <tr className="preview__said">
                    <td />
                    <td colSpan={columns.length}>
                      <div className="preview__findings" aria-label={t('data.findings')} role="group">
                        {row.findings.map((finding) => (
                          <p key={`${finding.rule}/${finding.field}`} className="preview__finding">
                            <span className={`preview__severity preview__severity--${finding.severity}`}>{nameOf('severity', finding.severity)}</span> {say(finding.message)}
                          </p>
                        ))}
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
