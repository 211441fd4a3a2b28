import { expect, test } from 'vitest';
import { fill, initialLanguage } from './language';

test('The language chosen before wins over the browser', () => {
  expect(initialLanguage('en', ['tr-TR'])).toBe('en');
});

test('The first language the page knows among the browser’s is taken', () => {
  expect(initialLanguage(null, ['de-DE', 'en-GB', 'tr'])).toBe('en');
});

test('Turkish is spoken to a browser with no known language', () => {
  expect(initialLanguage('xx', ['de-DE'])).toBe('tr');
});

test('A place without a value stays visible', () => {
  expect(fill('{done} / {total}', { done: 3 })).toBe('3 / {total}');
});
