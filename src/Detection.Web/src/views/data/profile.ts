import type { Profile } from './types';

/** The profile with a header given to a column, or taken from every column where `column` is empty; a column has one header. */
export function withColumn(profile: Profile, header: string, column: string): Profile {
  const columns = Object.fromEntries(Object.entries(profile.columns ?? {}).filter(([name, source]) => source !== header && name !== column));
  if (column !== '') columns[column] = header;
  return { ...profile, columns };
}

/** The column that a header fills; empty for none. */
export const columnOf = (profile: Profile, header: string): string =>
  Object.entries(profile.columns ?? {}).find(([, source]) => source === header)?.[0] ?? '';

/** A field of the profile set, or left out where it is empty. */
export function withField(profile: Profile, field: 'decimalMark' | 'delimiter' | 'encoding' | 'crs', value: string): Profile {
  const { [field]: _, ...rest } = profile;
  return value === '' ? rest : { ...rest, [field]: value };
}
