import { useState } from 'react';
import type { Sweep } from '../../api/types';
import { Field } from '../../components/Field';
import { Message } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { formatClock, formatDuration, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { CrewRoute } from './CrewRoute';

interface SweepPlanProps {
  sweep: Sweep;
  crewNo: number | null;
  onCrew: (crewNo: number | null) => void;
  onHover: (position: Position | null) => void;
}

const departureKey = 'tarama.departure';
const departures = Array.from({ length: 57 }, (_, quarter) => formatClock('06:00', quarter * 15 * 60));
const formats = ['gpx', 'geojson', 'csv'] as const;

export function SweepPlan({ sweep, crewNo, onCrew, onHover }: SweepPlanProps) {
  const { t, say, language } = useLanguage();
  const [departure, setDeparture] = useState(() => localStorage.getItem(departureKey) ?? '08:30');
  const depart = (time: string) => {
    setDeparture(time);
    localStorage.setItem(departureKey, time);
  };
  if (sweep.state === 'failed') return <Message title={t('sweep.failed')}>{say(sweep.outcome)}</Message>;
  const crewOptions = [
    { value: '', text: t('sweep.crew.all') },
    ...sweep.crews.map((crew) => ({ value: String(crew.crewNo), text: t('sweep.crew', { crewNo: crew.crewNo }) })),
  ];
  const figures = [
    { name: t('sweep.total.expected'), value: formatEnergy(sweep.totalExpectedKwh, language) },
    { name: t('sweep.total.stops'), value: formatNumber(sweep.stopCount, language) },
    { name: t('sweep.total.crews'), value: formatNumber(sweep.crewCount, language) },
    { name: t('sweep.total.shift'), value: formatDuration(sweep.shiftSeconds, language) },
  ];
  return (
    <>
      <section className="sweep__summary">
        <h2>{t('sweep.heading', { sweepId: sweep.sweepId })}</h2>
        <p className="sweep__outcome">{say(sweep.outcome)}</p>
        <dl className="sweep__figures">
          {figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="sweep__tools">
          <Field label={t('sweep.departure')}>
            <select value={departure} onChange={(event) => depart(event.target.value)}>
              {departures.map((time) => (
                <option key={time}>{time}</option>
              ))}
            </select>
          </Field>
          <p className="sweep__downloads">
            <span>{t('sweep.download')}</span>
            {formats.map((format) => (
              <a key={format} href={`/sweeps/${sweep.sweepId}.${format}`} download>
                {format === 'geojson' ? 'GeoJSON' : format.toUpperCase()}
              </a>
            ))}
          </p>
        </div>
        <Segments
          label={t('sweep.total.crews')}
          options={crewOptions}
          value={crewNo === null ? '' : String(crewNo)}
          onChange={(value) => onCrew(value === '' ? null : Number(value))}
        />
        <p className="sweep__model">{say(sweep.travelModel)}</p>
      </section>
      {sweep.crews
        .filter((crew) => crewNo === null || crew.crewNo === crewNo)
        .map((crew) => (
          <CrewRoute key={crew.crewNo} sweepId={sweep.sweepId} crew={crew} departure={departure} onHover={onHover} />
        ))}
    </>
  );
}
