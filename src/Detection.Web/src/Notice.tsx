import { useAbout } from './about';
import { useLanguage } from './i18n/language';
import './Notice.css';

/** Always in sight while anything shown is simulated. */
export function Notice() {
  const { t } = useLanguage();
  const { simulatedDistrict, simulatedPositions } = useAbout();
  if (!simulatedDistrict && !simulatedPositions) return <div hidden />;
  return (
    <div className="notice" role="note">
      {simulatedDistrict && (
        <p>
          <strong>{t('notice.simulatedDistrict')}</strong> – {t('notice.simulatedDistrict.detail')}
        </p>
      )}
      {simulatedPositions && (
        <p>
          <strong>{t('notice.simulatedPositions')}</strong> {!simulatedDistrict && `– ${t('notice.simulatedPositions.detail')}`}
        </p>
      )}
    </div>
  );
}
