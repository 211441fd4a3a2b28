import { expect, test } from 'vitest';
import { cookieOf, readActor } from './actor';

test('Whoever is not remembered is the analyst without a name', () => {
  for (const remembered of [null, '', 'king:Ayşe']) expect(readActor(remembered)).toEqual({ name: '', role: 'analyst' });
});

test('A name may hold a colon', () => {
  expect(readActor('crew:Ayşe: 2. ekip')).toEqual({ name: 'Ayşe: 2. ekip', role: 'crew' });
});

test('The cookie carries Turkish letters, and is taken away with the name', () => {
  expect(cookieOf({ name: 'Ayşe Ünlü', role: 'crew' })).toMatch(/^Tarama-Actor=crew:Ay%C5%9Fe%20%C3%9Cnl%C3%BC; path=\/; SameSite=Strict; max-age=\d+$/);
  expect(cookieOf({ name: '', role: 'crew' })).toContain('max-age=0');
});
