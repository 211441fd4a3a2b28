import { useLanguage } from '../i18n/language';
import './StateBadge.css';

export function StateBadge({ state }: { state: string }) {
  const { nameOf } = useLanguage();
  return <span className={`state state--${state}`}>{nameOf('state', state)}</span>;
}
