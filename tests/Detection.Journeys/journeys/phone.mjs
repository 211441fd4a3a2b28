import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapReady, phone, visit } from '../support/browser.mjs';

export function phoneJourney(place) {
  test('On a phone the list is a sheet over the map and the panel takes the whole screen', async () => {
    await visit(place.browser, place.address, { viewport: phone }, async (page) => {
      await mapReady(page);
      const sheet = page.locator('.sheet');
      const half = await sheet.boundingBox();
      assert.ok(half.y > phone.height * 0.3, 'the map has the upper part');
      await page.getByRole('button', { name: 'Listeyi büyüt' }).press('ArrowUp');
      assert.ok((await sheet.boundingBox()).height > half.height, 'the sheet grows');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width, 'nothing hangs over the side');

      await page.locator('.ranking__row').first().tap();
      const panel = page.locator('.panel');
      await panel.locator('.reasons li').first().waitFor();
      assert.deepEqual(await panel.boundingBox(), { x: 0, y: 0, ...phone });
      await page.getByRole('button', { name: 'Paneli kapat' }).tap();
      await panel.waitFor({ state: 'detached' });

      await page.getByRole('link', { name: 'Saha taraması' }).tap();
      await page.locator('.campaign-card--tonight').tap();
      await page.locator('.crew').first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width, 'nothing hangs over the side');
    });
  });
}
