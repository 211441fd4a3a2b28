import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { phone, visit } from '../support/browser.mjs';
import { bringTariffs, daysAgo, firstDwelling, localNow, reviewAndApprove, workAs } from '../support/finding.mjs';
import { makePhoto, makeVideo } from '../support/media.mjs';

export function findingJourney(place) {
  test('A finding goes from a phone at the meter to a sealed record, and is refused while the law’s video is missing', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'tarama-evidence-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    await bringTariffs(place.address);
    const installationNo = await firstDwelling(place.address);

    let address = '';
    await visit(place.browser, place.address, { viewport: phone, hash: '#/findings' }, async (page) => {
      await workAs(page, 'Ayşe Demir', 'crew');
      await page.getByRole('link', { name: 'Yeni tespit' }).click();
      await page.getByLabel('Tesisat no').fill(installationNo);
      await page.getByRole('button', { name: 'Tesisatı bul' }).click();
      await page.getByLabel('Sonuç').selectOption('illegalB');
      await page.getByLabel('İkinci görevli').fill('Mehmet Işık');
      await page.getByLabel('Kullanım yöntemi, ayrıntılı').fill('Sayaçtan önceki kofradan ayrı hat çekilmiş, kompresör doğrudan beslenmiş.');
      await page.getByLabel('Kullanımın başladığı gün').fill(daysAgo(60));
      await page.getByLabel('Başlangıcın dayanağı').fill('Komşu ifadesi ve kompresör faturası');
      await page.getByRole('button', { name: 'Cihaz ekle' }).click();
      await page.getByLabel('Cihaz', { exact: true }).fill('Kompresör');
      await page.getByLabel('Güç (kW)').fill('7,5');
      await page.getByLabel('Bağlantı kaldırıldı').check();
      await page.getByLabel('Enerjinin kesildiği an').fill(localNow());
      await page.getByLabel('Tüketicinin imzası').selectOption('refused');
      await page.getByLabel('Birinci tanık').fill('Veli Kaya');
      await page.getByLabel('İkinci tanık').fill('Ali Er');
      await page.getByRole('button', { name: 'Tespiti kaydet' }).click();
      await page.getByRole('heading', { name: installationNo }).waitFor();
      address = new URL(page.url()).hash;

      await page.locator('.evidence input[type=file]').setInputFiles(await makePhoto(folder, 'kofra.jpg'));
      await page.getByRole('img', { name: 'Kullanım yeri' }).waitFor();
      await page.getByRole('button', { name: 'Hesap eki: Bas' }).click();
      await page.locator('.documents__state--draft').waitFor();
      await page.getByRole('button', { name: 'İncelemeye gönder' }).click();
      await page.locator('.ribbon [aria-current]', { hasText: 'Hesap inceleme' }).waitFor();
    });

    await visit(place.browser, place.address, { hash: address, expects: /status of 422/ }, async (page) => {
      await workAs(page, 'Av. Işıl Öz', 'reviewer');
      await page.locator('.worksheet__table').waitFor();
      await reviewAndApprove(page);
      await page.getByRole('button', { name: 'Kesinleştir' }).click();
      const refusal = page.locator('.actions__refusal');
      await refusal.waitFor();
      assert.match(await refusal.innerText(), /Video kaydı: a, b ve c bentlerinde zorunlu[\s\S]*R 43/);

      await page.locator('.evidence input[type=file]').setInputFiles(await makeVideo(folder, 'kofra.mp4'));
      await page.locator('.evidence__card video').waitFor();
      await page.getByRole('button', { name: 'Kesinleştir' }).click();
      await page.locator('.ribbon [aria-current]', { hasText: 'Kesinleşti' }).waitFor();
      await page.getByText('Kesinleşmiş hesap').waitFor();
      await sealedDocuments(page, folder);
      await page.getByRole('button', { name: 'Basıldı olarak işaretle' }).click();
      await page.locator('.ribbon [aria-current]', { hasText: 'Basıldı' }).waitFor();
      await page.getByText('Zincir bütün').waitFor();
    });
  });
}

/** Finalising has sealed the record, the annex and the letter; a copy is known again, and one changed by a byte is not. */
async function sealedDocuments(page, folder) {
  await page.locator('.documents__state--sealed').nth(2).waitFor();
  assert.equal(await page.locator('.documents__state--sealed').count(), 3);
  const address = await page.getByRole('link', { name: 'Hesap eki: Aç' }).getAttribute('href');
  const pdf = await (await page.request.get(new URL(address, page.url()).href)).body();
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const copy = join(folder, 'ek.pdf');
  await writeFile(copy, pdf);
  await page.getByLabel('Bir kopyayı doğrula').setInputFiles(copy);
  await page.getByText('Doğru kopya: F-').waitFor();
  pdf[pdf.length - 1] ^= 1;
  await writeFile(copy, pdf);
  await page.getByLabel('Bir kopyayı doğrula').setInputFiles(copy);
  await page.getByText('Tanınmıyor').waitFor();
}
