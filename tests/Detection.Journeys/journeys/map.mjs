import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { mapReady, visit } from '../support/browser.mjs';

export function mapJourney(place) {
  test('An analyst switches layers, searches, traces a transformer, measures, selects an area and takes it along', async () => {
    const installation = await first(place.address, 'scores');
    const transformer = await first(place.address, 'transformers');
    await visit(place.browser, place.address, {}, async (page) => {
      await mapReady(page);
      await layersExplainThemselves(page);
      await findsATransformer(page, transformer.properties.transformerCode);
      await measures(page);
      await selectsAndDownloads(page);
      await findsAnInstallation(page, installation.properties.installationNo);
    });
  });

  test('Positions that are not to be believed are listed with filters and as CSV', async () => {
    await visit(place.browser, place.address, { hash: '#/positions' }, async (page) => {
      await page.getByRole('heading', { name: 'Konum kalitesi' }).waitFor();
      await page.getByRole('button', { name: 'Hepsi' }).click();
      await page.locator('tbody tr').first().waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV indir' }).click()]);
      assert.match(await readFile(await download.path(), 'utf8'), /installation_no,district/);
    });
  });
}

async function first(address, collection) {
  const answer = await fetch(`${address}/ogc/collections/${collection}/items?limit=1`);
  const { features } = await answer.json();
  assert.ok(features.length > 0, `the district has ${collection}`);
  return features[0];
}

async function layersExplainThemselves(page) {
  for (const [name, says] of [
    ['Trafo kaybı', /teknik kayba gitmeyen/],
    ['Sıcak noktalar', /rastlantıyla açıklanamayacak/],
    ['Yoğunluk', /Sayı değil oran/],
  ]) {
    await page.getByLabel(name, { exact: true }).check();
    await page.getByText(says).waitFor();
  }
  await mapReady(page);
}

async function findsATransformer(page, code) {
  await page.getByRole('searchbox', { name: 'Haritada ara' }).fill(code);
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: `Trafo ${code}` });
  await card.waitFor();
  await card.getByText(/tesisat bu trafoya bağlı/).waitFor();
  await card.getByRole('button', { name: 'İzlemeyi kapat' }).click();
}

/** By keyboard: the cross in the middle gives the place, the arrows move the map under it. */
async function drawsATriangle(page) {
  const canvas = page.locator('.map-pane canvas').first();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.getByRole('button', { name: 'Ortadaki noktayı ekle' }).click();
    await canvas.focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
}

async function measures(page) {
  await page.getByRole('button', { name: 'Ölç', exact: true }).click();
  await drawsATriangle(page);
  assert.match(await page.locator('.tool-panel__measures').innerText(), /\d.* (m|km)[\s\S]*(m²|km²)/);
  await page.getByRole('button', { name: 'Aracı kapat' }).click();
}

async function selectsAndDownloads(page) {
  await page.getByRole('button', { name: 'Alan seç', exact: true }).click();
  await drawsATriangle(page);
  const panel = page.getByRole('region', { name: 'Alan seç' });
  await panel.getByText(/[\d.]+ kayıt alanın içinde/).waitFor();
  await panel.getByLabel('Biçim').selectOption('geojson');
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('link', { name: 'İndir' }).click()]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  const told = Number((await panel.getByText(/kayıt alanın içinde/).innerText()).replaceAll(/\D/g, ''));
  assert.equal(file.features.length, told);
  await panel.getByRole('button', { name: 'Aracı kapat' }).click();
}

async function findsAnInstallation(page, installationNo) {
  await page.getByRole('searchbox', { name: 'Haritada ara' }).fill(installationNo);
  await page.keyboard.press('Enter');
  await page.locator('.panel').getByRole('heading', { name: installationNo }).waitFor();
}
