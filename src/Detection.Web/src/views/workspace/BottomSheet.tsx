import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import './BottomSheet.css';

const heights = ['low', 'half', 'full'] as const;
type Height = (typeof heights)[number];

const dragThresholdPixels = 24;

/** A column beside the map; on a phone a sheet over its lower part, dragged or tapped to one of three heights. */
export function BottomSheet({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [height, setHeight] = useState<Height>('half');
  const dragStart = useRef<number | null>(null);

  const step = (by: number) => setHeight((before) => heights[Math.min(2, Math.max(0, heights.indexOf(before) + by))] ?? before);
  const startDrag = (event: PointerEvent) => {
    dragStart.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const endDrag = (event: PointerEvent) => {
    const moved = event.clientY - (dragStart.current ?? event.clientY);
    dragStart.current = null;
    if (Math.abs(moved) > dragThresholdPixels) step(moved < 0 ? 1 : -1);
    else setHeight((before) => (before === 'full' ? 'low' : before === 'half' ? 'full' : 'half'));
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowUp' || event.key === 'Enter' || event.key === ' ') step(1);
    else if (event.key === 'ArrowDown') step(-1);
    else return;
    event.preventDefault();
  };

  return (
    <aside className={`sheet sheet--${height}`}>
      <button
        type="button"
        className="sheet__handle"
        aria-label={t(height === 'full' ? 'sheet.collapse' : 'sheet.expand')}
        aria-expanded={height !== 'low'}
        onPointerDown={startDrag}
        onPointerUp={endDrag}
        onKeyDown={press}
      />
      {children}
    </aside>
  );
}
