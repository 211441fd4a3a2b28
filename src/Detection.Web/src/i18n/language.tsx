import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { LocalText } from '../api/types';
import { en } from './en';
import type { Language } from './format';
import { type TextKey, tr } from './tr';

export type { Language } from './format';
export type { TextKey } from './tr';

const dictionaries: Record<Language, Record<TextKey, string>> = { tr, en };
const storageKey = 'tarama.language';

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

type NamedKind = 'job' | 'tariff' | 'status' | 'detector' | 'event' | 'outcome' | 'stage' | 'state' | 'severity' | 'need'
  | 'role' | 'outcomeOf' | 'step' | 'action' | 'subject' | 'doubt' | 'incomplete' | 'document' | 'activity' | 'table' | 'leftOut' | 'stop.kind' | 'visit.state';

interface LanguageContextValue {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  /** The words of a text the service sent in both languages. */
  say: (text: LocalText | null | undefined) => string;
  /** The name of a code of the service, like `nameOf('event', 'seal')`; a code the page does not know yet stands for itself. */
  nameOf: (kind: NamedKind, code: string) => string;
}

const LanguageContext = createContext<LanguageContextValue | null>(null);

/** Fills `{name}` places of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** What was chosen before, else the browser's first known language, else Turkish. */
export function initialLanguage(remembered: string | null, browserLanguages: readonly string[]): Language {
  if (remembered === 'tr' || remembered === 'en') return remembered;
  const known = browserLanguages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'tr' || tag === 'en');
  return known === 'en' ? 'en' : 'tr';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initialLanguage(localStorage.getItem(storageKey), navigator.languages));

  // A layout effect, so that it is set before any child's effect asks the service for something in this language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    localStorage.setItem(storageKey, language);
    document.title = `Tarama – ${dictionaries[language]['brand.tagline']}`;
  }, [language]);

  const value = useMemo<LanguageContextValue>(
    () => ({
      language,
      setLanguage,
      t: (key, values) => fill(dictionaries[language][key], values ?? {}),
      say: (text) => text?.[language] ?? '',
      nameOf: (kind, code) => dictionaries[language][`${kind}.${code}` as TextKey] ?? code,
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageContextValue {
  const value = use(LanguageContext);
  if (value === null) throw new Error('useLanguage needs a LanguageProvider above it');
  return value;
}
