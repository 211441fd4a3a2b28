import { Segments } from './components/Segments';
import { useLanguage } from './i18n/language';

const options = [
  { value: 'tr', text: 'TR' },
  { value: 'en', text: 'EN' },
] as const;

export function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  return <Segments label={t('language.label')} options={options} value={language} onChange={setLanguage} />;
}
