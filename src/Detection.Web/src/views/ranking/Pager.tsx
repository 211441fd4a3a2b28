import { IconButton } from '../../components/Button';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

interface PagerProps {
  offset: number;
  pageSize: number;
  total: number;
  onOffset: (offset: number) => void;
}

export function Pager({ offset, pageSize, total, onOffset }: PagerProps) {
  const { t, language } = useLanguage();
  const last = Math.min(offset + pageSize, total);
  return (
    <div className="ranking__pager">
      <IconButton icon="previous" label={t('ranking.previous')} disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - pageSize))} />
      <span>
        {t('ranking.range', {
          first: formatNumber(offset + 1, language),
          last: formatNumber(last, language),
          total: formatNumber(total, language),
        })}
      </span>
      <IconButton icon="next" label={t('ranking.next')} disabled={last >= total} onClick={() => onOffset(offset + pageSize)} />
    </div>
  );
}
