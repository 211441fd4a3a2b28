import type { ScoredInstallation } from '../../api/types';
import { PositionNote } from '../../components/PositionNote';
import { ScoreMark } from '../../components/ScoreMark';
import { formatEnergy, formatNumber, formatShare, formatTl } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { hashOf } from '../../route';

interface RankingRowProps {
  item: ScoredInstallation;
  isSelected: boolean;
  isTabStop: boolean;
  onHover: (position: Position | null) => void;
}

export function RankingRow({ item, isSelected, isTabStop, onHover }: RankingRowProps) {
  const { t, say, language } = useLanguage();
  const place = [item.neighbourhood, item.street].filter(Boolean).join(' · ');
  return (
    <a
      className="ranking__row"
      href={hashOf({ view: 'ranking', installationId: item.installationId })}
      aria-current={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onMouseEnter={() => onHover(item)}
      onFocus={() => onHover(item)}
      onBlur={() => onHover(null)}
    >
      <span className="ranking__rank">{formatNumber(item.rank, language)}</span>
      <span className="ranking__what">
        <span className="ranking__no">{item.installationNo}</span>
        <span className="ranking__tag">{t(`tariff.${item.tariffGroup}`)}</span>
        {item.inSweep && <span className="ranking__tag ranking__tag--sweep">{t('ranking.inSweep')}</span>}
        <span className="ranking__place">
          {place}
          {item.positionSource === 'simulated' && <PositionNote source="simulated" isQuiet />}
        </span>
      </span>
      <ScoreMark score={item.score} />
      <span className="ranking__reason">{say(item.reasons[0]?.text)}</span>
      <span className="ranking__expected">
        {t('ranking.expected', { energy: item.expectedTl === null ? formatEnergy(item.expectedKwh, language) : formatTl(item.expectedTl, language) })}
        {item.probability !== null && <> · {t('ranking.probability', { share: formatShare(item.probability.value, language, 0) })}</>}
      </span>
    </a>
  );
}
