import { formatNumber, formatShare } from '../i18n/format';
import { useLanguage } from '../i18n/language';
import './ProgressBar.css';

interface ProgressBarProps {
  label: string;
  done: number;
  /** null: not known yet */
  total: number | null;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const { language } = useLanguage();
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <div className="progress">
      <div className="progress__text">
        <span>{label}</span>
        <span>{share === null ? formatNumber(done, language) : formatShare(share, language, 0)}</span>
      </div>
      <progress aria-label={label} max={1} value={share ?? undefined} />
    </div>
  );
}
