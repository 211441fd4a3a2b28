import { useState } from 'react';

interface NumberInputProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Where no Field names it. */
  label?: string;
}

const pattern = String.raw`\d+([.,]\d+)?`;

/** A number with a Turkish or an English decimal sign, whatever keyboard the phone shows. */
export function NumberInput({ value, onChange, label }: NumberInputProps) {
  const [text, setText] = useState(value === null ? '' : String(value).replace('.', ','));
  return (
    <input
      inputMode="decimal"
      pattern={pattern}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const number = Number(event.target.value.replace(',', '.'));
        onChange(event.target.value.trim() === '' || Number.isNaN(number) ? null : number);
      }}
    />
  );
}
