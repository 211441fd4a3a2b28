import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { mapReady, phone, visit } from '../support/browser.mjs';

export function everybodyJourney(place) {
  test('A person without a mouse reaches an installation and comes back to where they were', async () => {
    await visit(place.browser, place.address, {}, async (page) => {
      await mapReady(page);
      await page.keyboard.press('Tab');
      assert.equal(await focusedText(page), 'İçeriğe geç');
      const rows = page.locator('.ranking__row');
      await rows.first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const installationNo = await rows.nth(2).locator('.ranking__no').innerText();
      await page.keyboard.press('Enter');
      await page.locator('.panel').getByRole('heading', { name: installationNo }).waitFor();
      const chart = page.getByRole('slider');
      await chart.focus();
      const last = await chart.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowLeft');
      assert.notEqual(await chart.getAttribute('aria-valuetext'), last);
      await page.keyboard.press('Escape');
      await page.locator('.panel').waitFor({ state: 'detached' });
      assert.ok((await focusedText(page)).includes(installationNo), 'the focus is back on the row');
    });
  });

  test('The language is the browser’s at first, can be changed, and is remembered', async () => {
    await visit(place.browser, place.address, { locale: 'en-GB' }, async (page) => {
      await page.getByText('Simulated district').waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await page.getByRole('radio', { name: 'TR' }).check();
      await page.getByRole('heading', { name: 'Şüpheli tesisatlar' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Şüpheli tesisatlar' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'tr');
    });
  });

  for (const locale of ['tr-TR', 'en-GB']) {
    for (const colorScheme of ['light', 'dark']) {
      test(`axe finds nothing serious on any page (${locale}, ${colorScheme})`, async () => {
        await visit(place.browser, place.address, { locale, colorScheme }, findsNothingSerious);
      });
    }
  }

  test('axe finds nothing serious on a phone', async () => {
    await visit(place.browser, place.address, { viewport: phone }, findsNothingSerious);
  });
}

const focusedText = (page) => page.evaluate(() => document.activeElement.textContent);

async function findsNothingSerious(page) {
  await mapReady(page);
  await page.evaluate(axe.source);
  await assertNothingSerious(page, 'map');
  await page.locator('.ranking__row').first().click();
  await page.locator('.panel .chart').waitFor();
  await assertNothingSerious(page, 'installation');
  await page.keyboard.press('Escape');
  for (const [hash, awaited] of [
    ['#/campaigns', '.campaign-card'],
    ['#/campaign/new', '.editor__crew'],
    ['#/sweep', '.crew'],
    ['#/findings', '.findings'],
    ['#/statistics', '.statistics'],
    ['#/runs', '.stages'],
    ['#/models', '.models__card'],
  ]) {
    await page.evaluate((to) => (window.location.hash = to), hash);
    await page.locator(awaited).first().waitFor();
    if (hash === '#/sweep') await page.locator('.handover summary').click();
    if (hash === '#/campaign/new') await page.getByRole('radio').nth(2).check();
    await assertNothingSerious(page, hash);
  }
}

async function assertNothingSerious(page, where) {
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(told, []);
}
