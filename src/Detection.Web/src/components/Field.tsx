import type { ReactNode } from 'react';
import './Field.css';

/** A form control under its name. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // The control is always the one child of the label.
    <label className="field">
      <span className="field__label">{label}</span>
      {children}
    </label>
  );
}
