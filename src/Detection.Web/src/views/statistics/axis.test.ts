import { expect, test } from 'vitest';
import { niceShareTop } from './axis';

test('The axis ends at the smallest round share that holds every interval', () => {
  expect(niceShareTop([0.12, 0.23])).toBe(0.3);
  expect(niceShareTop([0.98])).toBe(1);
  expect(niceShareTop([])).toBe(0.05);
});
