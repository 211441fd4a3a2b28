import type { CampaignGoal } from '../../api/campaigns';
import type { SweepCrew, SweepGroup, SweepStop } from '../../api/sweeps';
import { formatClock, formatDay, formatDistance, formatDuration, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { type Position, stopsInOrder } from '../../map/features';
import { crewColourNo } from '../../map/palette';
import { hashOf } from '../../route';
import { crewName } from './crewName';
import { formatValue } from './goal';

interface PartProps {
  sweepId: number;
  goal: CampaignGoal;
  onHover: (position: Position | null) => void;
}

const clockOf = (secondsAfterMidnight: number) => formatClock('00:00', secondsAfterMidnight);

/** A crew's day in order: places to park, and at each the meters within a walk. */
export function CrewRoute({ crew, hasDays, ...part }: PartProps & { crew: SweepCrew; hasDays: boolean }) {
  const { t, language } = useLanguage();
  const stops = stopsInOrder(crew);
  return (
    <section className={`crew crew--${crewColourNo(crew.crewNo)}`}>
      <header className="crew__head">
        <h2>
          {crewName(crew.name, crew.crewNo, t)}
          {hasDays && <span className="crew__day"> {crew.onDay === null ? t('plan.day', { dayNo: crew.dayNo }) : formatDay(crew.onDay, language)}</span>}
        </h2>
        {crew.leadCrewNo === null && (
          <p>
            {t('sweep.crew.summary', {
              stops: formatNumber(stops.length, language),
              distance: formatDistance(crew.travelMetres, language),
              duration: formatDuration(crew.travelSeconds + crew.visitSeconds + crew.waitSeconds + (crew.break?.seconds ?? 0), language),
            })}
          </p>
        )}
        {crew.break !== null && (
          <p>
            {t('sweep.break', {
              from: clockOf(crew.startsAtSeconds + crew.break.beginsSeconds),
              to: clockOf(crew.startsAtSeconds + crew.break.beginsSeconds + crew.break.seconds),
              stop: formatNumber(crew.break.afterStops, language),
            })}
          </p>
        )}
        {crew.companionCrewNo !== null && <p>{t('sweep.companion', { crewNo: crew.companionCrewNo })}</p>}
        {crew.leadCrewNo !== null && <p>{t('sweep.lead', { crewNo: crew.leadCrewNo })}</p>}
        {crew.leadCrewNo === null && <p className="crew__value">{formatEnergy(crew.expectedKwh, language)}</p>}
      </header>
      {stops.length === 0 && crew.leadCrewNo === null && <p className="crew__empty">{t('sweep.crew.empty')}</p>}
      {crew.groups.map((group) => (
        <Group key={group.groupNo} group={group} startsAtSeconds={crew.startsAtSeconds} {...part} />
      ))}
    </section>
  );
}

function Group({ group, startsAtSeconds, ...part }: PartProps & { group: SweepGroup; startsAtSeconds: number }) {
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
            <Stop stop={stop} startsAtSeconds={startsAtSeconds} {...part} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Stop({ sweepId, goal, stop, startsAtSeconds, onHover }: PartProps & { stop: SweepStop; startsAtSeconds: number }) {
  const { t, say, nameOf, language } = useLanguage();
  const cost = stop.costSeconds === null ? null : formatDuration(stop.costSeconds, language);
  return (
    <a
      className={stop.visitState === null ? 'stop' : `stop stop--${stop.visitState}`}
      href={hashOf({ view: 'sweep', sweepId, installationId: stop.installationId })}
      onMouseEnter={() => onHover(stop)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(stop)}
      onBlur={() => onHover(null)}
    >
      <span className="stop__no">{stop.stopNo}</span>
      <span className="stop__where">
        <span className="stop__installation">{stop.installationNo}</span> {stop.street}
        {(stop.kind === 'tip' || stop.kind === 'stamp') && <span className="stop__kind">{nameOf('stop.kind', stop.kind)}</span>}
        {(stop.visitState === 'done' || stop.visitState === 'skipped') && <span className="stop__kind">{nameOf('visit.state', stop.visitState)}</span>}
      </span>
      <time className="stop__time">{clockOf(startsAtSeconds + stop.arrivalSeconds)}</time>
      <span className="stop__reason">{say(stop.reason)}</span>
      <span className="stop__value">
        {stop.kind === 'stamp' || cost === null
          ? t('ranking.expected', { energy: formatEnergy(stop.expectedKwh, language) })
          : t('plan.stop.worth', { value: formatValue(stop.value ?? stop.expectedKwh, goal, language, t), cost })}
      </span>
    </a>
  );
}
