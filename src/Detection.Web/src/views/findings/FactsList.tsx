import type { ReactNode } from 'react';
import { formatDay, formatNumber } from '../../i18n/format';
import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import type { Facts } from './types';

/** The facts as they were stated; what was not stated is left out. */
export function FactsList({ facts }: { facts: Facts }) {
  const { t, nameOf, language } = useLanguage();
  const index = (value: number | null | undefined) => (value == null ? null : `${formatNumber(value, language, 1)} kWh`);
  const { exchange, cut, signature, copy, laboratory, notice, sent } = facts;
  const rows: [string, ReactNode][] = [
    [t('facts.address'), facts.place.address],
    [t('facts.crew1'), facts.crew.join(', ')],
    [t('facts.method'), facts.methodText],
    [t('facts.suspectPart'), facts.suspectPart && t(`facts.suspectPart.${facts.suspectPart}`)],
    [t('facts.appliances'), facts.appliances.map((item) => `${item.name} ${formatNumber(item.powerKw, language, 1)} kW`).join(', ')],
    [t('facts.cutOn'), cut && formatDay(cut.cutOn, language)],
    [t('facts.cutIndex'), index(cut?.indexKwh)],
    [t('facts.detectionIndex'), index(facts.detectionIndexKwh)],
    [t('facts.beganOn'), facts.began && `${formatDay(facts.began.on, language)} · ${facts.began.source}`],
    [t('facts.supplyCutAt'), facts.supplyCutAt && formatMoment(facts.supplyCutAt, language)],
    [t('facts.exchange.removedSerial'), exchange?.removedSerialNo],
    [t('facts.exchange.fittedSerial'), exchange?.fittedSerialNo],
    [t('facts.exchange.laboratory'), exchange?.laboratoryName],
    [t('form.reportNo'), laboratory && `${laboratory.reportNo} · ${formatDay(laboratory.reportedOn, language)}`],
    [t('action.serveNotice'), notice && formatDay(notice.servedOn, language)],
    [t('facts.causeText'), facts.causeText],
    [t('facts.incompleteReason'), facts.incompleteReason && nameOf('incomplete', facts.incompleteReason)],
    [t('facts.signature'), signature && [t(`facts.signature.${signature.kind}`), ...signature.witnesses].join(', ')],
    [t('facts.copy'), copy && [t(`facts.copy.${copy.way}`), copy.mailNo].filter(Boolean).join(', ')],
    [t('action.send'), sent && formatDay(sent.notifiedOn, language)],
    [t('facts.collectionNotice'), facts.collectionNotice && [formatDay(facts.collectionNotice.servedOn, language), facts.collectionNotice.mailNo].filter(Boolean).join(' · ')],
    [t('facts.collection'), facts.collection && `${formatDay(facts.collection.startedOn, language)} · ${facts.collection.fileNo}`],
    [t('facts.payment'), facts.payment && `${formatDay(facts.payment.paidOn, language)} · ${formatNumber(facts.payment.amountTl, language, 2)} TL`],
    [t('facts.note'), facts.note],
  ];
  return (
    <dl className="facts-list">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
