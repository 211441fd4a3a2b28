import { type KeyboardEvent, useRef } from 'react';
import type { ScoredInstallation } from '../../api/types';
import type { Position } from '../../map/features';
import { RankingRow } from './RankingRow';

interface RankingListProps {
  items: ScoredInstallation[];
  selectedId: number | null;
  onHover: (position: Position | null) => void;
}

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop of the Tab key; the arrow keys, Home and End walk through the rows. */
export function RankingList({ items, selectedId, onHover }: RankingListProps) {
  const list = useRef<HTMLOListElement>(null);
  const tabStop = Math.max(0, items.findIndex((item) => item.installationId === selectedId));

  const walk = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll('a') ?? [])];
    const move = moves[event.key];
    const from = rows.indexOf(document.activeElement as HTMLAnchorElement);
    if (move === undefined || from < 0) return;
    event.preventDefault();
    rows[move(from, rows.length - 1)]?.focus();
  };

  return (
    // The rows are links; the list only listens for the keys that move between them.
    <ol ref={list} className="ranking__list" onKeyDown={walk} onMouseLeave={() => onHover(null)}>
      {items.map((item, index) => (
        <li key={item.installationId}>
          <RankingRow item={item} isSelected={item.installationId === selectedId} isTabStop={index === tabStop} onHover={onHover} />
        </li>
      ))}
    </ol>
  );
}
