import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { targets } from './targets';
import type { Inspection, Profile } from './types';
import { withField } from './profile';

interface ProfileFieldsProps {
  found: Inspection;
  profile: Profile;
  isBusy: boolean;
  onLayer: (layer: string) => void;
  onTarget: (target: string) => void;
  onChange: (profile: Profile) => void;
}

const systems = ['EPSG:5253', 'EPSG:5254', 'EPSG:5255', 'EPSG:5256', 'EPSG:5257', 'EPSG:5258', 'EPSG:5259', 'EPSG:2319', 'EPSG:2320', 'EPSG:2321',
  'EPSG:2322', 'EPSG:2323', 'EPSG:2324', 'EPSG:2325', 'EPSG:3857'];

/** What the rows are, and how the file writes numbers and places. */
export function ProfileFields({ found, profile, isBusy, onLayer, onTarget, onChange }: ProfileFieldsProps) {
  const { t } = useLanguage();
  const hasPoint = found.columns.some((column) => column.name === 'longitude');
  return (
    <div className="mapping__fields">
      {found.layers.length > 1 && (
        <Field label={t('data.layer')}>
          <select value={found.layer ?? ''} disabled={isBusy} onChange={(event) => onLayer(event.target.value)}>
            {found.layers.map((layer) => (
              <option key={layer}>{layer}</option>
            ))}
          </select>
        </Field>
      )}
      <Field label={t('data.target')}>
        <select value={profile.target} disabled={isBusy} onChange={(event) => onTarget(event.target.value)}>
          {targets.map((target) => (
            <option key={target} value={target}>
              {t(`data.kind.${target}`)}
            </option>
          ))}
        </select>
      </Field>
      {found.form === 'Text' && (
        <Field label={t('data.decimalMark')}>
          <select value={profile.decimalMark ?? '.'} disabled={isBusy} onChange={(event) => onChange(withField(profile, 'decimalMark', event.target.value))}>
            <option value=".">{t('data.decimalMark.point')}</option>
            <option value=",">{t('data.decimalMark.comma')}</option>
          </select>
        </Field>
      )}
      {hasPoint && (
        <Field label={t('data.crs')}>
          <select value={profile.crs ?? ''} disabled={isBusy} onChange={(event) => onChange(withField(profile, 'crs', event.target.value))}>
            <option value="">{t('data.crs.degrees')}</option>
            {systems.map((system) => (
              <option key={system} value={system}>
                {t('data.crs.named', { code: system, name: nameOf(system) })}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field label={t('data.dates')}>
        <input
          key={(profile.dates?.date ?? []).join()}
          defaultValue={profile.dates?.date[0] ?? 'yyyy-MM-dd'}
          disabled={isBusy}
          onBlur={(event) => {
            const form = event.target.value.trim();
            if (form !== '' && form !== (profile.dates?.date[0] ?? 'yyyy-MM-dd'))
              onChange({ ...profile, dates: { date: [form], month: profile.dates?.month ?? ['yyyy-MM'], time: profile.dates?.time ?? ['yyyy-MM-dd HH:mm'] } });
          }}
        />
      </Field>
    </div>
  );
}

function nameOf(system: string): string {
  const code = Number(system.slice(5));
  if (code >= 5253 && code <= 5259) return `TUREF / TM${27 + 3 * (code - 5253)}`;
  if (code >= 2319 && code <= 2325) return `ED50 / TM${27 + 3 * (code - 2319)}`;
  return 'Web Mercator';
}
