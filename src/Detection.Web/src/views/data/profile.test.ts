import { expect, test } from 'vitest';
import { columnOf, withColumn, withField } from './profile';
import type { Profile } from './types';

const profile: Profile = { name: 'x', target: 'readings', columns: { installation_no: 'Tesisat', period: 'Dönem' } };

test('A header that is given to a column leaves the one it filled before', () => {
  const changed = withColumn(profile, 'Dönem', 'last_reading_date');
  expect(changed.columns).toEqual({ installation_no: 'Tesisat', last_reading_date: 'Dönem' });
  expect(columnOf(changed, 'Dönem')).toBe('last_reading_date');
});

test('A column has one header: another one takes its place', () => {
  expect(withColumn(profile, 'Ay', 'period').columns).toEqual({ installation_no: 'Tesisat', period: 'Ay' });
});

test('A header can be left aside', () => {
  expect(withColumn(profile, 'Dönem', '').columns).toEqual({ installation_no: 'Tesisat' });
});

test('An empty field is no field', () => {
  expect(withField({ ...profile, crs: 'EPSG:5254' }, 'crs', '')).toEqual(profile);
  expect(withField(profile, 'crs', 'EPSG:5254').crs).toBe('EPSG:5254');
});
