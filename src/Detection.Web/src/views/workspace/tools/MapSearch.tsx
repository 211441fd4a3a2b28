import { type FormEvent, useState } from 'react';
import { getJson, query } from '../../../api/client';
import type { MapHit } from '../../../api/maps';
import { IconButton } from '../../../components/Button';
import { useLanguage } from '../../../i18n/language';

/** Finds an installation, a meter, an address, a transformer or a coordinate, and shows it. */
export function MapSearch({ onHit }: { onHit: (hit: MapHit) => void }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<MapHit[] | null>(null);
  const [failed, setFailed] = useState(false);
  const choose = (hit: MapHit) => {
    setHits(null);
    onHit(hit);
  };
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 2) return;
    setFailed(false);
    try {
      const found = await getJson<MapHit[]>(`/map/search${query({ q: text.trim() })}`);
      const [only] = found;
      if (found.length === 1 && only !== undefined) choose(only);
      else setHits(found);
    } catch {
      setHits(null);
      setFailed(true);
    }
  };
  return (
    <form className="map-search" role="search" onSubmit={(event) => void search(event)} onKeyDown={(event) => event.key === 'Escape' && setHits(null)}>
      <input
        type="search"
        aria-label={t('map.search')}
        placeholder={t('map.search.placeholder')}
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          setHits(null);
        }}
      />
      <IconButton icon="search" label={t('map.search')} type="submit" />
      <div className="map-search__answers" role="status">
        {failed && <p>{t('map.search.failed')}</p>}
        {hits?.length === 0 && <p>{t('map.search.none')}</p>}
        {hits !== null && hits.length > 0 && (
          <ul>
            {hits.map((hit) => (
              <li key={`${hit.kind}/${hit.title}/${hit.installationId ?? hit.detail}`}>
                <button type="button" onClick={() => choose(hit)}>
                  <span className="map-search__kind">{t(`hit.${hit.kind}`)}</span>
                  <strong>{hit.title}</strong>
                  {hit.detail !== null && <span>{hit.detail}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
