import { expect, test } from 'vitest';
import { en } from './en';
import { tr } from './tr';

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

test('Both languages have the same keys', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(tr).toSorted());
});

test('No sentence is empty in either language', () => {
  expect([...Object.values(tr), ...Object.values(en)].filter((sentence) => sentence.trim() === '')).toEqual([]);
});

test('A sentence has the same places to fill in both languages', () => {
  for (const [key, sentence] of Object.entries(tr)) expect(places(en[key as keyof typeof tr]), key).toEqual(places(sentence));
});
