import { after, before, describe } from 'node:test';
import { analystJourney } from './journeys/analyst.mjs';
import { campaignJourney } from './journeys/campaign.mjs';
import { dataJourney } from './journeys/data.mjs';
import { everybodyJourney } from './journeys/everybody.mjs';
import { findingJourney } from './journeys/finding.mjs';
import { instalmentsJourney } from './journeys/instalments.mjs';
import { mapJourney } from './journeys/map.mjs';
import { modelsJourney } from './journeys/models.mjs';
import { phoneJourney } from './journeys/phone.mjs';
import { storageJourney } from './journeys/storage.mjs';
import { launchBrowser } from './support/browser.mjs';
import { startService } from './support/service.mjs';

describe('The real service in a real browser', () => {
  /** The one service and browser that all journeys share. */
  const place = { address: process.env.TARAMA_ADDRESS ?? '', browser: null };
  let service = null;

  before(async () => {
    if (place.address === '') {
      service = await startService();
      place.address = service.address;
    }
    place.browser = await launchBrowser();
  });

  after(async () => {
    await place.browser?.close();
    await service?.stop();
  });

  analystJourney(place);
  campaignJourney(place);
  mapJourney(place);
  modelsJourney(place);
  phoneJourney(place);
  everybodyJourney(place);
  findingJourney(place);
  instalmentsJourney(place);
  dataJourney(place);
  storageJourney();
});
