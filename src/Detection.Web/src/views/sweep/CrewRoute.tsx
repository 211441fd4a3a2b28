import type { SweepCrew, SweepGroup, SweepStop } from '../../api/types';
import { formatClock, formatDistance, formatDuration, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { crewColourNo } from '../../map/palette';
import { hashOf } from '../../route';

interface CrewRouteProps {
  sweepId: number;
  crew: SweepCrew;
  /** "08:30" */
  departure: string;
  onHover: (position: Position | null) => void;
}

/** A crew's day in order: places to park, and at each the meters within a walk. */
export function CrewRoute({ sweepId, crew, departure, onHover }: CrewRouteProps) {
  const { t, language } = useLanguage();
  const stopCount = crew.groups.reduce((sum, group) => sum + group.stops.length, 0);
  return (
    <section className={`crew crew--${crewColourNo(crew.crewNo)}`}>
      <header className="crew__head">
        <h2>{t('sweep.crew', { crewNo: crew.crewNo })}</h2>
        <p>
          {t('sweep.crew.summary', {
            stops: formatNumber(stopCount, language),
            distance: formatDistance(crew.travelMetres, language),
            duration: formatDuration(crew.travelSeconds + crew.visitSeconds, language),
          })}
        </p>
        <p className="crew__value">{formatEnergy(crew.expectedKwh, language)}</p>
      </header>
      {stopCount === 0 && <p className="crew__empty">{t('sweep.crew.empty')}</p>}
      {crew.groups.map((group) => (
        <Group key={group.groupNo} sweepId={sweepId} group={group} departure={departure} onHover={onHover} />
      ))}
    </section>
  );
}

interface GroupProps {
  sweepId: number;
  group: SweepGroup;
  departure: string;
  onHover: (position: Position | null) => void;
}

function Group({ sweepId, group, departure, onHover }: GroupProps) {
  const { t, language } = useLanguage();
  const [first] = group.stops;
  const count = group.stops.length;
  return (
    <section className="group">
      <header className="group__head">
        <h3>{group.name || t('sweep.group.unnamed', { groupNo: group.groupNo })}</h3>
        <p>
          {count === 1 ? t('sweep.group.single') : t('sweep.group.walk', { count })}
          {first !== undefined && (
            <span>
              {' '}
              · ↦ {t('sweep.leg', { distance: formatDistance(first.travelMetres, language), duration: formatDuration(first.travelSeconds, language) })}
            </span>
          )}
        </p>
      </header>
      <ol>
        {group.stops.map((stop) => (
          <li key={stop.stopNo}>
            <Stop sweepId={sweepId} stop={stop} departure={departure} onHover={onHover} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StopProps {
  sweepId: number;
  stop: SweepStop;
  departure: string;
  onHover: (position: Position | null) => void;
}

function Stop({ sweepId, stop, departure, onHover }: StopProps) {
  const { t, say, language } = useLanguage();
  return (
    <a
      className="stop"
      href={hashOf({ view: 'sweep', sweepId, installationId: stop.installationId })}
      onMouseEnter={() => onHover(stop)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(stop)}
      onBlur={() => onHover(null)}
    >
      <span className="stop__no">{stop.stopNo}</span>
      <span className="stop__where">
        <span className="stop__installation">{stop.installationNo}</span> {stop.street}
      </span>
      <time className="stop__time">{formatClock(departure, stop.arrivalSeconds)}</time>
      <span className="stop__reason">{say(stop.reason)}</span>
      <span className="stop__value">{t('ranking.expected', { energy: formatEnergy(stop.expectedKwh, language) })}</span>
    </a>
  );
}
