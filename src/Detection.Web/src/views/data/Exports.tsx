import { useResource } from '../../api/useResource';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { type TextKey, useLanguage } from '../../i18n/language';
import type { ExportKind } from './types';

const endings = ['csv', 'xlsx', 'geojson', 'gpkg'] as const;

/** Everything that was imported, out again in the forms in which it comes in. */
export function Exports() {
  const { t } = useLanguage();
  const { data: kinds, error, reload } = useResource<ExportKind[]>('/exports');
  return (
    <section className="page__section" aria-label={t('data.out')}>
      <h2>{t('data.out')}</h2>
      <p className="page__note">{t('data.out.lead')}</p>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {kinds === null && error === null && <Skeleton rows={8} height={40} />}
      {kinds !== null && (
        <TableFrame label={t('data.out')}>
          <table className="table exports">
            <thead>
              <tr>
                <th scope="col">{t('data.target')}</th>
                {endings.map((ending) => (
                  <th key={ending} scope="col">{t(`data.form.${ending}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <Row key={kind.kind} kind={kind} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

function Row({ kind: { kind, files, holdsPersons } }: { kind: ExportKind }) {
  const { t } = useLanguage();
  const name = t(`data.kind.${kind}` as TextKey);
  return (
    <tr>
      <th scope="row">
        {name}
        {holdsPersons && <p className="exports__note">{t('data.persons')}</p>}
      </th>
      {endings.map((ending) => {
        const file = files.find((candidate) => candidate.endsWith(`.${ending}`));
        return (
          <td key={ending}>
            {file === undefined ? (
              '–'
            ) : (
              <a className="exports__file" href={`/exports/${file}`} download aria-label={t('data.fetch', { kind: name, form: t(`data.form.${ending}`) })}>
                <Icon name="download" size={16} /> {t(`data.form.${ending}`)}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}
