import { createContext, type ReactNode, use, useMemo, useState } from 'react';

export const roles = ['analyst', 'crew', 'reviewer', 'manager', 'regulator'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  /** Empty until somebody has written it. */
  name: string;
  role: Role;
}

const storageKey = 'tarama.actor';
const cookieName = 'Tarama-Actor';
const yearSeconds = 365 * 24 * 3600;

/** What is remembered, or the analyst without a name. */
export function readActor(remembered: string | null): Actor {
  const [role, ...name] = (remembered ?? '').split(':');
  const known = roles.find((candidate) => candidate === role);
  return known === undefined ? { name: '', role: 'analyst' } : { name: name.join(':'), role: known };
}

/** The cookie by which every request, link and picture of the page says who asks. Without a name there is none. */
export const cookieOf = ({ name, role }: Actor): string =>
  `${cookieName}=${name === '' ? '' : `${role}:${encodeURIComponent(name)}`}; path=/; SameSite=Strict; max-age=${name === '' ? 0 : yearSeconds}`;

interface ActorContextValue {
  actor: Actor;
  workAs: (actor: Actor) => void;
  /** Whether a role may do something that needs one of these. */
  isOneOf: (...allowed: Role[]) => boolean;
}

const ActorContext = createContext<ActorContextValue | null>(null);

export function ActorProvider({ children }: { children: ReactNode }) {
  const [actor, setActor] = useState<Actor>(() => {
    const first = readActor(localStorage.getItem(storageKey));
    document.cookie = cookieOf(first);
    return first;
  });
  const value = useMemo<ActorContextValue>(
    () => ({
      actor,
      workAs: (next) => {
        localStorage.setItem(storageKey, `${next.role}:${next.name}`);
        document.cookie = cookieOf(next);
        setActor(next);
      },
      isOneOf: (...allowed) => actor.name !== '' && allowed.includes(actor.role),
    }),
    [actor],
  );
  return <ActorContext value={value}>{children}</ActorContext>;
}

export function useActor(): ActorContextValue {
  const value = use(ActorContext);
  if (value === null) throw new Error('useActor needs an ActorProvider above it');
  return value;
}
