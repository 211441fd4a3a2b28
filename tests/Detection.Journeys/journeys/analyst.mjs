import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPixels, mapReady, visit } from '../support/browser.mjs';
import { textOfPdf } from '../support/pdf.mjs';

/** The two crews' colours in the light scheme, as in tokens.css. */
const crewColours = [
  [0, 103, 165],
  [194, 65, 12],
];

/** The panel's readings come after its heading; the simulated town has 36 months. */
const MONTHS_AT_LEAST = 24;

export function analystJourney(place) {
  test('An analyst sees suspicious installations with reasons, plans a sweep for two crews and opens a draft record', async () => {
    await visit(place.browser, place.address, {}, async (page) => {
      await seesTheDistrict(page);
      const installationNo = await opensTheFirstInstallation(page);
      await opensItAgainFromTheMap(page, installationNo);
      await plansASweep(page);
      await opensADraftRecord(page);
    });
  });

  test('A regulator reads hit rates with their denominators and takes them away as CSV', async () => {
    await visit(place.browser, place.address, { hash: '#/statistics' }, readsStatistics);
  });
}

async function seesTheDistrict(page) {
  await page.getByText('Simüle bölge').waitFor();
  await mapReady(page);
  const inView = await page.locator('.legend__count').innerText();
  assert.match(inView, /Görünümde [\d.]+ tesisat/);
  assert.notEqual(inView.match(/[\d.]+/)[0], '0');
  const rows = page.locator('.ranking__row');
  await rows.nth(49).waitFor();
  assert.equal(await rows.count(), 50);
  for (const reason of await page.locator('.ranking__reason').allInnerTexts()) assert.match(reason, /\d/, 'a reason carries a number');
}

async function opensTheFirstInstallation(page) {
  const row = page.locator('.ranking__row').first();
  const installationNo = await row.locator('.ranking__no').innerText();
  await row.click();
  const panel = page.locator('.panel');
  await panel.getByRole('heading', { name: installationNo }).waitFor();
  await panel.locator('.reasons li').first().waitFor();
  await panel.locator('.chart__bar--active').nth(MONTHS_AT_LEAST - 1).waitFor({ state: 'attached' });
  return installationNo;
}

/** The map has come to rest with the installation in the middle of what the legend and the panel leave free. */
async function opensItAgainFromTheMap(page, installationNo) {
  await mapReady(page);
  const map = await page.locator('.map-pane').boundingBox();
  const legend = await page.locator('.legend').boundingBox();
  const panel = await page.locator('.panel').boundingBox();
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  await page.mouse.click((legend.x + legend.width + panel.x) / 2, map.y + map.height / 2);
  await page.locator('.panel').getByRole('heading', { name: installationNo }).waitFor();
  await page.keyboard.press('Escape');
}

async function plansASweep(page) {
  await page.getByRole('link', { name: 'Saha taraması' }).click();
  await page.getByRole('link', { name: 'Yeni kampanya' }).click();
  await page.getByLabel('Kampanyanın adı').fill('İki ekip, dört saat');
  for (const shift of await page.getByLabel('Vardiya (saat)').all()) await shift.fill('4');
  await page.getByLabel('En çok ziyaret').fill('16');
  await page.getByRole('button', { name: 'Kaydet ve planla' }).click();
  await page.locator('.crew').nth(1).waitFor({ timeout: 120_000 });
  assert.equal(await page.locator('.crew').count(), 2);
  assert.ok((await page.locator('.crew').nth(0).locator('.stop').count()) > 0, 'the first crew has stops');
  assert.ok((await page.locator('.crew').nth(1).locator('.stop').count()) > 0, 'the second crew has stops');
  for (const reason of await page.locator('.stop__reason').allInnerTexts()) assert.notEqual(reason, '', 'a stop says why');
  assert.match(await page.locator('.stop__time').first().innerText(), /^\d\d:\d\d$/);
  await mapReady(page);
  for (const colour of crewColours) assert.ok((await countPixels(page, page.locator('.map-pane'), colour)) > 200, `a route is drawn in rgb(${colour})`);
  await page.locator('.handover summary').click();
  for (const format of ['GPX', 'GeoJSON', 'KML', 'CSV']) {
    const link = await page.getByRole('link', { name: format, exact: true }).getAttribute('href');
    const answer = await page.request.get(new URL(link, page.url()).href);
    assert.equal(answer.status(), 200, link);
  }
}

async function opensADraftRecord(page) {
  const stop = page.locator('.stop').first();
  const installationNo = await stop.locator('.stop__installation').innerText();
  await stop.click();
  const panel = page.locator('.panel');
  await panel.getByRole('heading', { name: installationNo }).waitFor();
  const prepare = panel.getByRole('button', { name: 'Tutanak taslağı hazırla' });
  const open = panel.getByRole('link', { name: 'Tutanak taslağını aç' });
  await prepare.or(open).waitFor();
  if (await prepare.isVisible()) await prepare.click();
  await open.waitFor({ timeout: 60_000 });
  const answer = await page.request.get(new URL(await open.getAttribute('href'), page.url()).href);
  const pdf = await answer.body();
  assert.equal(answer.headers()['content-type'], 'application/pdf');
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
  const text = textOfPdf(pdf);
  assert.match(text, /TASLAK/);
  assert.match(text, /DRAFT/);
  assert.ok(text.includes(installationNo), 'the record names its installation');
}

async function readsStatistics(page) {
  const table = page.getByRole('table', { name: 'Tespit istatistiği' });
  await table.waitFor();
  assert.ok((await table.locator('tbody tr').count()) > 0);
  await table.getByRole('row', { name: /Toplam/ }).waitFor();
  await page.getByRole('radio', { name: 'Tarife grubu' }).check();
  await table.getByRole('row', { name: /Mesken/ }).waitFor();
  assert.ok(!/\d{7,}/.test(await table.innerText()), 'no installation number stands in it');
  const link = await page.getByRole('link', { name: 'CSV indir' }).getAttribute('href');
  const answer = await page.request.get(new URL(link, page.url()).href);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-type'], /text\/csv/);
}
