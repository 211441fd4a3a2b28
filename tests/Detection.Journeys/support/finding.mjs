import assert from 'node:assert/strict';

const tariffs = [
  'price_group,effective_from,energy_tl_per_kwh,distribution_tl_per_kwh,source',
  ...['dwelling', 'services', 'industry', 'agriculture', 'lighting'].map((group) => `${group},2025-01-14,2.50,1.25,deneme`),
].join('\n');

/** Takes in prices, as a manager does before anything can be computed. */
export async function bringTariffs(address) {
  const imported = await fetch(`${address}/law-tables/tariffs`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/csv', 'Tarama-Actor': `manager:${encodeURIComponent('Müdür')}` },
    body: tariffs,
  });
  assert.equal(imported.status, 200, await imported.text());
}

export async function workAs(page, name, role) {
  await page.getByTitle('Kim olarak çalışılıyor').click();
  await page.getByLabel('Ad soyad').fill(name);
  await page.getByLabel('Görev').selectOption(role);
  await page.getByRole('button', { name: 'Böyle çalış' }).click();
}

/** A reviewer settles every open point, looks at every line and approves. */
export async function reviewAndApprove(page) {
  const sheet = page.locator('section', { has: page.locator('.worksheet__table') });
  for (;;) {
    const settle = sheet.getByRole('button', { name: 'Karara bağla' }).first();
    if ((await settle.count()) === 0) break;
    await settle.click();
    await sheet.getByLabel('Gerekçe').fill('Dosyada incelendi.');
    await sheet.getByRole('button', { name: 'Onayla' }).click();
    await sheet.getByLabel('Gerekçe').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Hepsini incelendi say' }).click();
  await page.getByRole('button', { name: 'Hesabı kabul et' }).click();
  await page.getByRole('button', { name: 'Hukuken onayla' }).click();
}

/**
 * The most suspicious dwellings: irrigation is not computed before somebody states its official season (R 45(3)).
 * @param nth from 0, so that each journey has a file of its own.
 */
export async function firstDwelling(address, nth = 0) {
  const scores = await (await fetch(`${address}/scores?limit=100`)).json();
  return (scores.items ?? scores).filter((item) => item.tariffGroup === 'dwelling')[nth].installationNo;
}

export const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Now in Türkiye, as a form writes it; or a day before. */
export const localNow = (days = 0) => new Date(Date.now() + 3 * 3600 * 1000 - days * 86_400_000).toISOString().slice(0, 16);
