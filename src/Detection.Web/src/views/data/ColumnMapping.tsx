import { TableFrame } from '../../components/TableFrame';
import { useLanguage } from '../../i18n/language';
import { columnOf, withColumn } from './profile';
import type { Inspection, Profile } from './types';

interface ColumnMappingProps {
  found: Inspection;
  profile: Profile;
  isBusy: boolean;
  onChange: (profile: Profile) => void;
}

/** Each header of the file and the column it fills. */
export function ColumnMapping({ found, profile, isBusy, onChange }: ColumnMappingProps) {
  const { t } = useLanguage();
  const exampleOf = (column: string): string => found.rows.map((row) => row.cells[column]).find((cell) => cell !== undefined) ?? '';
  return (
    <TableFrame label={t('data.columns')}>
      <table className="table mapping__columns">
        <thead>
          <tr>
            <th scope="col">{t('data.header')}</th>
            <th scope="col">{t('data.column')}</th>
            <th scope="col">{t('data.example')}</th>
          </tr>
        </thead>
        <tbody>
          {found.headers.map((header, at) => {
            const column = columnOf(profile, header);
            return (
              <tr key={`${at}/${header}`}>
                <th scope="row">{header}</th>
                <td>
                  <select aria-label={t('data.columnOf', { header })} value={column} disabled={isBusy} onChange={(event) => onChange(withColumn(profile, header, event.target.value))}>
                    <option value="">{t('data.notTaken')}</option>
                    {found.columns.map(({ name, required }) => (
                      <option key={name} value={name}>
                        {required ? `${name} *` : name}
                      </option>
                    ))}
                  </select>
                </td>
                <td>{column !== '' && <code>{exampleOf(column)}</code>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
