import { createContext, use } from 'react';
import type { About } from './api/types';

const AboutContext = createContext<About | null>(null);
export const AboutProvider = AboutContext;

/** What the service says of itself and its data. */
export function useAbout(): About {
  const about = use(AboutContext);
  if (about === null) throw new Error('useAbout needs an AboutProvider above it');
  return about;
}
