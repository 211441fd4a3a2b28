import type { accessTr } from './access.tr';

/** Who works at the page. */
export const accessEn: Record<keyof typeof accessTr, string> = {
  'actor.label': 'Working as',
  'actor.name': 'Name',
  'actor.role': 'Role',
  'actor.unnamed': 'unnamed',
  'actor.apply': 'Work as this person',
  'actor.note':
    'Name and role are written into the history. Until there are accounts nobody’s identity is checked, which is why the service answers this machine only.',
  'actor.nameNeeded': 'Write your name: what you do is recorded under it.',
  'role.analyst': 'Analyst',
  'role.crew': 'Crew',
  'role.reviewer': 'Legal',
  'role.manager': 'Manager',
  'role.regulator': 'Regulator',
  'role.service': 'Service',
};
