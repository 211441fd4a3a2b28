import type { ReactNode } from 'react';
import type { Installation, Meter } from '../../api/types';
import { PositionNote } from '../../components/PositionNote';
import { formatDay, formatNumber, formatQuantity } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

/** What is on record of the installation and of the meter now fitted. */
export function Facts({ installation }: { installation: Installation }) {
  const { t, language } = useLanguage();
  const address = [installation.street, installation.neighbourhood, installation.district, installation.province].filter(Boolean).join(', ');
  const connection = [installation.voltageLevel, installation.phases && t('fact.connection.phases', { phases: installation.phases })];
  const meter = installation.meters.find(({ removedOn }) => removedOn === null) ?? installation.meters[0];
  return (
    <section className="panel__section">
      <h3>{t('panel.facts')}</h3>
      <dl className="facts">
        <Fact name={t('fact.address')}>{address || '–'}</Fact>
        <Fact name={t('fact.position')}>
          <PositionNote source={installation.positionSource} />
        </Fact>
        <Fact name={t('fact.connection')}>{connection.filter(Boolean).join(' · ') || '–'}</Fact>
        <Fact name={t('fact.power')}>
          {formatQuantity(installation.installedPowerKw, 'kW', language)} / {formatQuantity(installation.contractPowerKw, 'kW', language)}
        </Fact>
        <Fact name={t('fact.transformer')}>{installation.transformerCode ?? '–'}</Fact>
        <Fact name={t('fact.contract')}>
          {installation.contractStart === null ? '–' : t('fact.contract.open', { start: formatDay(installation.contractStart, language) })}
        </Fact>
        {meter === undefined ? <Fact name={t('fact.meter')}>{t('fact.meterNone')}</Fact> : <MeterFacts meter={meter} />}
      </dl>
    </section>
  );
}

function MeterFacts({ meter }: { meter: Meter }) {
  const { t, language } = useLanguage();
  return (
    <>
      <Fact name={t('fact.meter')}>{[meter.serialNo, meter.brand, meter.model].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('fact.stamp')}>{meter.stampYear ?? '–'}</Fact>
      <Fact name={t('fact.multiplier')}>{formatNumber(meter.multiplier, language)}</Fact>
      <Fact name={t('fact.fitted')}>{formatDay(meter.fittedOn, language)}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
