import { useEffect, useRef } from 'react';
import type { Installation } from '../../api/types';
import { useResource } from '../../api/useResource';
import { IconButton } from '../../components/Button';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { PositionNote } from '../../components/PositionNote';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { AccessNotes } from './AccessNotes';
import { Facts } from './Facts';
import { History } from './History';
import { Holdings } from './Holdings';
import './InstallationPanel.css';
import { ReadingsSection } from './ReadingsSection';
import { RecordLink } from './RecordLink';
import { ScoreSection } from './ScoreSection';

interface InstallationPanelProps {
  installationId: number;
  onPosition: (position: Position | null) => void;
  onClose: () => void;
}

/** Everything known of one installation, over the map's right side; over everything on a phone. Esc closes it. */
export function InstallationPanel({ installationId, onPosition, onClose }: InstallationPanelProps) {
  const { t } = useLanguage();
  const { data: installation, error, reload } = useResource<Installation>(`/installations/${installationId}`);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => onPosition(installation), [installation, onPosition]);
  useEffect(() => () => onPosition(null), [onPosition]);
  useFocusWhileOpen(panel);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);

  return (
    <section ref={panel} className="panel" tabIndex={-1} aria-label={t('panel.title', { no: installation?.installationNo ?? '' })}>
      <div className="panel__bar">
        <h2>{installation?.installationNo}</h2>
        <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {installation === null && error === null && <Skeleton rows={5} height={140} />}
      {installation !== null && (
        <>
          <Head installation={installation} />
          <ScoreSection installation={installation} />
          <RecordLink installation={installation} onChange={reload} />
          <ReadingsSection installation={installation} />
          <Facts installation={installation} />
          <History installation={installation} />
          <AccessNotes installationId={installation.installationId} />
          <Holdings key={installation.installationId} installationId={installation.installationId} />
        </>
      )}
    </section>
  );
}

/** Takes the focus when it opens and gives it back to the row it was opened from. */
function useFocusWhileOpen(panel: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel]);
}

function Head({ installation }: { installation: Installation }) {
  const { t, nameOf } = useLanguage();
  const place = [installation.neighbourhood, installation.street].filter(Boolean).join(' · ');
  return (
    <header className="panel__head">
      <p className="panel__kicker">
        {nameOf('tariff', installation.tariffGroup)} · {nameOf('status', installation.status)}
      </p>
      <p className="panel__place">
        {place} <PositionNote source={installation.positionSource} />
      </p>
      {installation.sweep !== null && (
        <p className="panel__sweep">
          <a href={`#/sweep/${installation.sweep.sweepId}`}>{t('panel.sweepStop', { ...installation.sweep })}</a>
        </p>
      )}
    </header>
  );
}
