import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { desktop, phone, visit } from '../support/browser.mjs';

const header = 'Tesisat No;Mühür No;Mühür Yeri;Takma Tarihi;Ekip';
const goodRows = 3;

/** A page scrolls inside itself: a tall window shows the whole of it. */
const tall = 1700;

/** Pictures are kept only where somebody wants to look at them. */
const pictures = process.env.TARAMA_PICTURES;

export function dataJourney(place) {
  test('A file with faults is sent, looked at, imported, mended by its reasons and sent again', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'tarama-data-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    const numbers = await installationNumbers(place.address, goodRows + 2);
    // A seal of its own for each run, so that the journey can be walked again on the same service.
    const seal = (at) => `J-${Date.now()}-${at}`;
    const good = numbers.slice(0, goodRows).map((no, at) => `${no};${seal(at)};KLEMENS;0${at + 1}.02.2026;E-12`);
    const noSeal = `${numbers[goodRows]};;GÖVDE;03.02.2026;E-12`;
    const mendedSeal = noSeal.replace(';;', `;${seal('n')};`);
    const impossibleDay = `${numbers[goodRows]};${seal('d')};GÖVDE;31.02.2026;E-12`;
    const unknownPlace = `${numbers[goodRows + 1]};${seal('p')};TAVAN ARASI;04.02.2026;E-12`;
    const file = join(folder, 'muhurler.csv');
    await writeFile(file, `${[header, ...good, impossibleDay, unknownPlace, noSeal, `${numbers[0]};kopuk`].join('\r\n')}\r\n`);

    await visit(place.browser, place.address, { hash: '#/data' }, async (page) => {
      await picture(page, '1-file');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('heading', { name: 'muhurler.csv' }).waitFor();
      await choosesSeals(page);
      const preview = page.getByRole('region', { name: 'İlk satırlar, okunacağı gibi' });
      await preview.getByText('31.02.2026').first().waitFor();
      assert.equal(await preview.locator('tbody th').count(), goodRows + 4);
      await picture(page, '2-preview');
      assert.ok(!(await isStored(place.address, good[0])), 'a look takes nothing');

      await page.getByRole('button', { name: 'Al', exact: true }).click();
      await page.locator('.result__counts').waitFor();
      const counts = await countsOf(page);
      // An impossible day and a word without a meaning leave their cell empty; without its seal's number, or cut off, a row is none.
      assert.deepEqual([counts['Okunan'], counts['Alınan'], counts['Reddedilen'], counts['İşaretlenen']], [goodRows + 4, goodRows + 2, 2, 2]);
      assert.ok(await isStored(place.address, good[0]));
      await picture(page, '3-result');

      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Satırları indir (CSV)' }).click();
      const rejected = join(folder, 'reddedilen.csv');
      await (await download).saveAs(rejected);
      const lines = (await readFile(rejected, 'utf8')).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
      assert.equal(lines[0], `${header};tarama_line;tarama_neden;tarama_reason`);
      assert.equal(lines.length, 5);
      assert.ok(lines[1].startsWith(`${impossibleDay};5;`), lines[1]);
      assert.match(lines[2], /TAVAN ARASI/);
      assert.ok(lines[3].startsWith(`${noSeal};7;`), lines[3]);

      await page.getByRole('link', { name: 'Sayfada göster' }).click();
      await page.locator('.rejections tbody tr').nth(1).waitFor();
      assert.match(await page.locator('.rejections').innerText(), /31\.02\.2026/);
      await picture(page, '4-rejections');

      await page.goto(`${place.address}/#/data`);
      const mended = join(folder, 'muhurler-duzeltilmis.csv');
      await writeFile(mended, `${[header, ...good, unknownPlace.replace('TAVAN ARASI', 'PANO'), mendedSeal].join('\r\n')}\r\n`);
      await page.locator('input[type=file]').setInputFiles(mended);
      await page.getByRole('heading', { name: 'muhurler-duzeltilmis.csv' }).waitFor();
      await choosesSeals(page);
      await page.getByRole('button', { name: 'Al', exact: true }).click();
      await page.locator('.result__counts').waitFor();
      const again = await countsOf(page);
      assert.deepEqual([again['Alınan'], again['Aynı'], again['Reddedilen']], [2, goodRows, 0], 'one row mended in its place, one new');
      await picture(page, '5-again');
    });
  });
}

/** The guess may take a list of seals for something else; a person says what it is. */
async function choosesSeals(page) {
  const target = page.locator('label', { hasText: /^Satırlar ne/ }).locator('select');
  if ((await target.inputValue()) !== 'seals') await target.selectOption('seals');
  await page.locator('.mapping__columns').getByRole('combobox', { name: 'Mühür No başlığının alanı' }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.mapping__acts .button--primary')?.disabled);
}

async function countsOf(page) {
  const pairs = await page.locator('.result__counts > div').evaluateAll((parts) => parts.map((part) => [part.querySelector('dt').textContent, part.querySelector('dd').textContent]));
  return Object.fromEntries(pairs.map(([name, count]) => [name, Number(count)]));
}

async function installationNumbers(address, count) {
  const scores = await (await fetch(`${address}/scores?limit=${count}`)).json();
  return (scores.items ?? scores).map((item) => item.installationNo);
}

async function isStored(address, row) {
  return (await (await fetch(`${address}/exports/seals.csv`)).text()).includes(row.split(';')[1]);
}

async function picture(page, name) {
  if (pictures === undefined) return;
  for (const language of ['EN', 'TR']) {
    await page.getByRole('radio', { name: language, exact: true }).check();
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize({ ...viewport, height: tall });
      await page.screenshot({ path: join(pictures, `${name}-${language}-${viewport.width}.png`), fullPage: true });
    }
  }
}
