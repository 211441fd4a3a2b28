import type { InnocentCase, LocalText } from '../../../api/types';
import { useLanguage } from '../../../i18n/language';

/** Honest explanations, each opened for its evidence and for what tells it apart on site. */
export function InnocentCases({ cases }: { cases: InnocentCase[] }) {
  const { t, say } = useLanguage();
  if (cases.length === 0) return null;
  return (
    <section className="explanation__part">
      <h4>{t('explain.innocent')}</h4>
      <p className="panel__note">{t('explain.innocent.note')}</p>
      <div className="innocent">
        {cases.map((innocent) => (
          <details key={innocent.code} open={innocent.plausibility === 'likely'}>
            <summary>
              <span>{say(innocent.name)}</span>
              <span className={`innocent__chip innocent__chip--${innocent.plausibility}`}>{t(`plausibility.${innocent.plausibility}`)}</span>
            </summary>
            <Evidence title={t('explain.for')} sign="+" texts={innocent.for} />
            <Evidence title={t('explain.against')} sign="−" texts={innocent.against} />
            {innocent.for.length + innocent.against.length === 0 && <p className="panel__note">{t('explain.noEvidence')}</p>}
            <p className="innocent__site">
              <strong>{t('explain.onSite')}:</strong> {say(innocent.onSite)}
            </p>
          </details>
        ))}
      </div>
    </section>
  );
}

function Evidence({ title, sign, texts }: { title: string; sign: string; texts: LocalText[] }) {
  const { say } = useLanguage();
  if (texts.length === 0) return null;
  return (
    <ul className="innocent__evidence" aria-label={title}>
      {texts.map((text) => (
        <li key={text.en}>
          <span className="innocent__sign" aria-hidden="true">
            {sign}
          </span>
          {say(text)}
        </li>
      ))}
    </ul>
  );
}
