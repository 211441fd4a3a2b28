import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone, visit } from '../support/browser.mjs';

export function modelsJourney(place) {
  test('An analyst sees which model scores, reads its card, and how far the inputs have moved', async () => {
    await visit(place.browser, place.address, { hash: '#/models' }, async (page) => {
      await page.getByRole('heading', { name: 'Modeller', level: 1 }).waitFor();
      await seesTheModelAtWork(page);
      await readsItsCard(page);
      await seesTheDrift(page);
      const history = page.getByRole('table').last();
      assert.ok((await history.locator('tbody tr').count()) > 0, 'who decided what is on record');
    });
  });

  test('The models fit on a phone without scrolling sideways', async () => {
    await visit(place.browser, place.address, { hash: '#/models', viewport: phone, locale: 'en-GB' }, async (page) => {
      await page.locator('.models__card').first().waitFor();
      await page.locator('.models__version').first().waitFor();
      const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= shown, `the page is ${wide} px wide on ${shown}`);
    });
  });
}

async function seesTheModelAtWork(page) {
  const card = page.locator('.models__card').first();
  await card.getByRole('heading', { name: 'Puanlayan model' }).waitFor();
  assert.match(await card.locator('.models__version').innerText(), /^(unsupervised|learned)-[0-9a-f]{12}$/);
  assert.match(await card.locator('.models__facts').innerText(), /etiketsiz|sonuçlardan öğrenmiş/);
}

async function readsItsCard(page) {
  const link = await page.getByRole('link', { name: 'Model kartı (yazdır)' }).first().getAttribute('href');
  const answer = await page.request.get(new URL(link, page.url()).href);
  assert.equal(answer.status(), 200, link);
  assert.match(answer.headers()['content-type'], /text\/html/);
  const text = await answer.text();
  assert.ok(text.includes(await page.locator('.models__version').first().innerText()), 'the card names its version');
  assert.match(text, /masumiyet/, 'the card says what the figures do not');
}

async function seesTheDrift(page) {
  await page.getByRole('heading', { name: 'Kayma' }).waitFor();
  const whole = page.getByRole('button', { name: /Hepsini göster/ });
  if ((await whole.count()) === 0) return;
  const rows = page.locator('.psi');
  const before = await rows.count();
  await whole.click();
  await page.waitForFunction((few) => document.querySelectorAll('.psi').length > few, before);
}
