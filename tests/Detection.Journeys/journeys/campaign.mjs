import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { mapReady, phone, visit } from '../support/browser.mjs';
import { textOfPdf } from '../support/pdf.mjs';

const planMilliseconds = 120_000;
const printMilliseconds = 60_000;

export function campaignJourney(place) {
  test('A manager draws an area, tries two plans, compares them, hands one out, and plans anew when a crew cannot go on', async () => {
    await visit(place.browser, place.address, { hash: '#/campaign/new' }, async (page) => {
      const outline = await drawsAnArea(page);
      const first = await plans(page);
      await triesAnother(page);
      await compares(page);
      await choosesAndHandsOut(page);
      const stops = await opensTheCrewsPage(place, page);
      await plansTheRestAnew(page, stops);
      assert.ok(outline >= 3 && first > 0);
      await cancels(page);
    });
  });

  test('A sweep area of the night is shown on the map and becomes a campaign', async () => {
    await visit(place.browser, place.address, { hash: '#/campaigns' }, async (page) => {
      await mapReady(page);
      await page.getByRole('link', { name: /^Tarama alanları/ }).click();
      const area = page.getByRole('article').first();
      await area.getByText(/\d+ tesisat/).waitFor();
      const name = await area.getByRole('heading').innerText();
      await area.getByRole('button', { name: 'Haritada göster' }).click();
      await mapReady(page);
      await page.getByLabel('Alanın büyüklüğü').selectOption({ label: 'en çok 8 durak' });
      await page.getByLabel('Alanın büyüklüğü').selectOption({ label: 'gecenin böldüğü gibi' });
      await area.getByRole('heading', { name }).waitFor();
      await area.getByRole('button', { name: 'Kampanya aç' }).click();
      await page.waitForURL(/#\/campaign\/\d+\/edit$/);
      assert.equal(await page.getByLabel('Kampanyanın adı').inputValue(), name);
    });
  });

  test('An area can be drawn without a mouse', async () => {
    await visit(place.browser, place.address, { hash: '#/campaign/new' }, async (page) => {
      await mapReady(page);
      await page.getByRole('radio', { name: 'Çizilen alan' }).press('Space');
      const corner = page.getByRole('button', { name: 'Ortayı köşe yap' });
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        await corner.press('Enter');
        await page.locator('.map-pane canvas').focus();
        await page.keyboard.press(key);
        await mapReady(page);
      }
      assert.equal((await page.getByLabel(/^Köşeler/).inputValue()).trim().split('\n').length, 3);
      await page.getByLabel(/^Köşeler/).fill('37.03 x');
      await page.getByText('Her satırda bir enlem ve bir boylam olmalı').waitFor();
    });
  });
}

async function drawsAnArea(page) {
  await mapReady(page);
  await page.getByLabel('Kampanyanın adı').fill('Çizilen alan');
  await page.getByRole('radio', { name: 'Çizilen alan' }).check();
  const map = await page.locator('.map-pane').boundingBox();
  for (const [x, y] of [[0.35, 0.15], [0.85, 0.15], [0.85, 0.8], [0.35, 0.8]]) await page.mouse.click(map.x + map.width * x, map.y + map.height * y);
  await page.getByRole('button', { name: 'Çizimi bitir' }).click();
  await page.getByText('4 köşe çizildi.').waitFor();
  for (const shift of await page.getByLabel('Vardiya (saat)').all()) await shift.fill('4');
  return (await page.getByLabel(/^Köşeler/).inputValue()).trim().split('\n').length;
}

async function plans(page) {
  await page.getByRole('button', { name: 'Kaydet ve planla' }).click();
  await page.locator('.crew .stop').first().waitFor({ timeout: planMilliseconds });
  await page.getByRole('radio', { name: 'Plan dışı' }).check();
  await page.locator('.left-out__item').first().waitFor();
  assert.match(await page.locator('.left-out__why').first().innerText(), /\d+ dk ister/);
  await page.getByRole('radio', { name: 'Ekip ve saat' }).check();
  await page.getByRole('img', { name: /Ekip sayısına göre/ }).waitFor();
  await page.getByRole('radio', { name: 'Duraklar' }).check();
  return page.locator('.crew .stop').count();
}

async function triesAnother(page) {
  await page.locator('.sweep__back').click();
  await page.getByRole('button', { name: 'Bir ekip fazla' }).click();
  await page.locator('.plan-card').nth(1).waitFor();
  await page.getByRole('button', { name: 'Karşılaştır' }).waitFor({ timeout: planMilliseconds });
}

async function compares(page) {
  await page.getByRole('button', { name: 'Karşılaştır' }).click();
  const table = page.locator('.compare__table');
  await table.waitFor();
  const [, two, three] = (await table.getByRole('row', { name: /^Ekip / }).innerText()).split(/\s+/);
  assert.deepEqual([two, three], ['2', '3']);
  assert.match(await table.getByRole('row', { name: /Tespit/ }).innerText(), /\d+–\d+/);
  await page.getByRole('radio', { name: 'İkinciyi göster' }).check();
  await mapReady(page);
  await page.locator('.sweep__back').click();
}

async function choosesAndHandsOut(page) {
  await page.locator('.plan-card').last().getByRole('button', { name: 'Bu planı seç' }).click();
  await page.locator('.overview').first().getByText('planlandı').waitFor();
  await page.getByRole('button', { name: 'Ekiplere ver' }).click();
  await page.locator('.overview').first().getByText('ekiplerde').waitFor();
  await page.getByRole('link', { name: 'Seçilen planı aç' }).click();
  await page.locator('.crew .stop').first().waitFor();
}

/** On a phone: large targets, nothing beyond the side, marks that reach the service; and the same on paper. */
async function opensTheCrewsPage(place, page) {
  await page.locator('.handover summary').click();
  const path = await page.getByRole('link', { name: /^Telefon sayfası/ }).first().getAttribute('href');
  const stops = await page.locator('.crew').first().locator('.stop').count();
  await visit(place.browser, place.address + path, { viewport: phone, asIs: true, expects: /ERR_INTERNET_DISCONNECTED/ }, async (sheet) => {
    await sheet.locator('.stop').first().waitFor();
    assert.equal(await sheet.locator('.stop').count(), stops);
    assert.equal(await sheet.evaluate(() => document.documentElement.scrollWidth), phone.width, 'nothing hangs over the side');
    for (const button of await sheet.locator('.stop .button:visible').all()) assert.ok((await button.boundingBox()).height >= 44, 'a finger hits it');
    await sheet.evaluate(axe.source);
    const { violations } = await sheet.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await sheet.context().setOffline(true);
    await sheet.locator('.stop').first().getByRole('button', { name: /^Yapıldı/ }).tap();
    await sheet.getByText('Bağlantı yok').waitFor();
    await sheet.context().setOffline(false);
    await sheet.evaluate(() => window.dispatchEvent(new Event('online')));
    await sheet.getByText('Bütün işaretler gönderildi.').waitFor();
  });
  const paper = new URL(path.replace(/\.html.*/, '.pdf'), page.url()).href;
  const deadline = Date.now() + printMilliseconds;
  let answer = await page.request.get(paper);
  while (answer.status() === 404 && Date.now() < deadline) {
    await new Promise((resume) => setTimeout(resume, 500));
    answer = await page.request.get(paper);
  }
  assert.equal(answer.status(), 200);
  const text = textOfPdf(await answer.body());
  for (const no of await page.locator('.crew').first().locator('.stop__installation').allInnerTexts()) assert.ok(text.includes(no), `${no} stands on the paper`);
  return stops;
}

async function plansTheRestAnew(page, stops) {
  await page.reload();
  await page.locator('.stop--done').first().waitFor();
  await page.locator('.replan summary').click();
  await page.getByLabel('Saat', { exact: true }).fill('09:30');
  await page.getByLabel('Ne oldu').selectOption('sick');
  await page.getByRole('button', { name: 'Yeniden planla' }).click();
  await page.locator('.changes').waitFor({ timeout: planMilliseconds });
  assert.equal(await page.locator('.changes__item--moved, .changes__item--dropped').count(), stops - 1, 'every open stop of the crew is accounted for');
  assert.equal(await page.locator('.crew').first().locator('.stop').count(), 1, 'what was done stays');
}

async function cancels(page) {
  await page.locator('.sweep__back').click();
  await page.getByRole('button', { name: 'İptal et' }).click();
  await page.getByRole('button', { name: 'Evet, iptal et' }).click();
  await page.locator('.overview').first().getByText('iptal', { exact: true }).waitFor();
}
