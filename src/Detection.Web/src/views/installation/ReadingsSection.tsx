import { useState } from 'react';
import type { Installation, Readings } from '../../api/types';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { useLanguage } from '../../i18n/language';
import { availableModes, buildChart, type ChartMode } from './chart/model';
import { ReadingsChart } from './chart/ReadingsChart';
import { ReadingsTable } from './chart/ReadingsTable';

export function ReadingsSection({ installation }: { installation: Installation }) {
  const { t } = useLanguage();
  const { data: readings, error, reload } = useResource<Readings>(`/installations/${installation.installationId}/readings`);
  return (
    <section className="panel__section">
      <h3>{t('panel.readings')}</h3>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {readings === null && error === null && <Skeleton rows={1} height={240} />}
      {readings !== null && <Chart readings={readings} dropBegan={installation.score?.dropBegan ?? null} />}
    </section>
  );
}

function Chart({ readings, dropBegan }: { readings: Readings; dropBegan: string | null }) {
  const { t } = useLanguage();
  const [wanted, setWanted] = useState<ChartMode | null>(null);
  const modes = availableModes(readings);
  const mode = wanted ?? modes[0];
  if (mode === undefined) return <p className="panel__note">{t('chart.none')}</p>;
  const model = buildChart(readings, mode, dropBegan);
  return (
    <>
      {modes.length > 1 && (
        <Segments label={t('chart.mode')} options={modes.map((value) => ({ value, text: t(`chart.mode.${value}`) }))} value={mode} onChange={setWanted} />
      )}
      <ReadingsChart model={model} />
      <ReadingsTable model={model} />
    </>
  );
}
