import { useAbout } from './about';
import { useLanguage } from './i18n/language';
import './Notice.css';

/** Always in sight while anything shown is simulated. */
export function Notice() {
  const { t } = useLanguage();
  const { simulatedDistrict, simulatedPositions } = useAbout();
  if (!simulatedDistrict && !simulatedPositions) return <div hidden />;
  const what = simulatedDistrict ? 'notice.simulatedDistrict' : 'notice.simulatedPositions';
  return (
    <p className="notice" role="note">
      <strong>{t(what)}</strong>
      <span className="notice__detail">{t(`${what}.detail`)}</span>
    </p>
  );
}
