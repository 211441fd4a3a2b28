import { ActorMenu } from './actor/ActorMenu';
import type { IconName } from './components/Icon';
import { Icon } from './components/Icon';
import './Header.css';
import { LanguageSwitch } from './LanguageSwitch';
import { type TextKey, useLanguage } from './i18n/language';
import { hashOf, type Route } from './route';

const places: { view: Route['view']; text: TextKey; icon: IconName; route: Route }[] = [
  { view: 'ranking', text: 'nav.ranking', icon: 'map', route: { view: 'ranking', installationId: null } },
  { view: 'findings', text: 'nav.findings', icon: 'document', route: { view: 'findings', findingId: null, installationId: null } },
  { view: 'grid', text: 'nav.grid', icon: 'grid', route: { view: 'grid', code: null } },
  { view: 'campaigns', text: 'nav.sweep', icon: 'route', route: { view: 'campaigns' } },
  { view: 'statistics', text: 'nav.statistics', icon: 'chart', route: { view: 'statistics' } },
  { view: 'models', text: 'nav.models', icon: 'layers', route: { view: 'models' } },
  { view: 'runs', text: 'nav.runs', icon: 'gear', route: { view: 'runs', importId: null } },
];

/** A campaign, a plan and a comparison belong to the place that lists them; data in and out to the one that lists what came in. */
function placeOf({ view }: Route): Route['view'] {
  if (view === 'sweep' || view === 'campaign' || view === 'cautions' || view === 'areas' || view === 'compare') return 'campaigns';
  return view === 'data' ? 'runs' : view;
}

export function Header({ route }: { route: Route }) {
  const { t } = useLanguage();
  return (
    <header className="header">
      <a className="header__brand" href="#/">
        <img src="/mark.svg" alt="" width="26" height="26" />
        <span className="header__name">Tarama</span>
        <span className="header__tagline">{t('brand.tagline')}</span>
      </a>
      <nav className="header__nav" aria-label={t('nav.label')}>
        {places.map((place) => (
          <a key={place.view} href={hashOf(place.route)} aria-current={place.view === placeOf(route) ? 'page' : undefined}>
            <Icon name={place.icon} size={20} />
            <span>{t(place.text)}</span>
          </a>
        ))}
      </nav>
      <ActorMenu />
      <LanguageSwitch />
    </header>
  );
}
