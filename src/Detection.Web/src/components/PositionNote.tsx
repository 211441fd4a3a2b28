import type { PositionSource } from '../api/types';
import { useLanguage } from '../i18n/language';
import { Icon } from './Icon';
import './PositionNote.css';

/** Where a position came from, in words; a simulated one stands out wherever it is shown. */
export function PositionNote({ source, isQuiet = false }: { source: PositionSource | null; isQuiet?: boolean }) {
  const { t } = useLanguage();
  return (
    <span className={source === 'simulated' && !isQuiet ? 'position-note position-note--simulated' : 'position-note'}>
      <Icon name="pin" size={14} />
      {t(source === null ? 'position.none' : `position.${source}`)}
    </span>
  );
}
