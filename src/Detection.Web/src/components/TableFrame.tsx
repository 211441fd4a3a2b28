import type { ReactNode } from 'react';
import './TableFrame.css';

/** A table that may be wider than its place: it scrolls, with the keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
