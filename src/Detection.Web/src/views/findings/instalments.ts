import type { Instalment } from './types';

/** The part that is owed next; undefined when all are paid. */
export const nextOf = (parts: Instalment[]): Instalment | undefined => parts.find((part) => !part.paidOn);

/** What is still owed [TL], to the kuruş. */
export const owedTl = (parts: Instalment[]): number => Math.round(parts.reduce((sum, part) => sum + (part.paidOn ? 0 : part.amountTl), 0) * 100) / 100;

/** @param today local day; the day itself is still in time. */
export const stateOf = (part: Instalment, today: string): 'paid' | 'late' | 'due' => (part.paidOn ? 'paid' : part.dueOn < today ? 'late' : 'due');
