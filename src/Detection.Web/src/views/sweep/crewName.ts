import type { Translate } from '../../i18n/language';

/** A crew as it is called; one that has only its number is called by that. */
export const crewName = (name: string, crewNo: number, t: Translate): string => (name === String(crewNo) ? t('sweep.crew', { crewNo }) : name);
