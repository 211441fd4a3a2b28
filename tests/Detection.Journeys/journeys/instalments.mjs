import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { visit } from '../support/browser.mjs';
import { bringTariffs, daysAgo, firstDwelling, localNow, reviewAndApprove, workAs } from '../support/finding.mjs';
import { makePhoto } from '../support/media.mjs';

/** The parts' first day has passed, so that one is late from the start. */
const firstDueDaysAgo = 3;

export function instalmentsJourney(place) {
  test('A charge under art. 37 is paid in instalments: the plan, a late part with its notice, a payment too small, and the last one', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'tarama-evidence-'));
    context.after(() => rm(folder, { recursive: true, force: true }));
    await bringTariffs(place.address);
    const installationNo = await firstDwelling(place.address, 1);
    let address = '';
    await visit(place.browser, place.address, { hash: '#/findings/new' }, async (page) => {
      await workAs(page, 'Ayşe Demir', 'crew');
      await entersTheFinding(page, installationNo);
      address = new URL(page.url()).hash;
      await page.locator('.evidence input[type=file]').setInputFiles(await makePhoto(folder, 'trafo.jpg'));
      await page.locator('.evidence__card').waitFor();
      await page.getByRole('button', { name: 'İncelemeye gönder' }).click();
      await page.locator('.ribbon [aria-current]', { hasText: 'Hesap inceleme' }).waitFor();
    });

    await visit(place.browser, place.address, { hash: address, expects: /status of 422/ }, async (page) => {
      await workAs(page, 'Av. Işıl Öz', 'reviewer');
      await page.locator('.worksheet__table').waitFor();
      await reviewAndApprove(page);
      await page.getByRole('button', { name: 'Kesinleştir' }).click();
      await reaches(page, 'Kesinleşti');
      await page.getByRole('button', { name: 'Basıldı olarak işaretle' }).click();
      await reaches(page, 'Basıldı');
      await acts(page, 'Tebliği işle', { Günü: daysAgo(20) });
      await reaches(page, 'Tebliğ edildi');

      await refusesAPlanBeforeTheNotification(page);
      await acts(page, 'Taksitlendir (md. 37)', { 'Taksit sayısı (aylık)': '2', 'İlk taksit günü': daysAgo(firstDueDaysAgo) });
      const parts = page.locator('.instalments__part');
      await parts.nth(1).waitFor();
      assert.equal(await parts.count(), 2);
      assert.match(await parts.nth(0).innerText(), /gecikti/);
      assert.match(await page.locator('.instalments').innerText(), /Gecikme faizi eklenmez/);

      await acts(page, 'Ödeme ihbarını işle (md. 47/4)', { Günü: daysAgo(0) });
      await reaches(page, 'Ödeme ihbarı');
      await page.getByText('Ödeme ihbarı (md. 47/4)').waitFor();

      await page.getByRole('button', { name: 'Ödemeyi işle' }).click();
      const due = await page.getByLabel('Ödenen tutar (TL)').inputValue();
      await page.getByLabel('Ödenen tutar (TL)').fill('1,00');
      await page.getByRole('button', { name: 'Onayla' }).click();
      assert.match(await page.locator('.actions__refusal').innerText(), new RegExp(`sıradaki taksit kadar olmalı: ${due} TL[\\s\\S]*R 37`));
      await page.getByLabel('Ödenen tutar (TL)').fill(due);
      await page.getByRole('button', { name: 'Onayla' }).click();
      await reaches(page, 'Tebliğ edildi');
      assert.match(await parts.nth(0).innerText(), /ödendi/);
      assert.match(await parts.nth(1).innerText(), /bekliyor/);
      assert.equal(await page.getByRole('button', { name: 'Taksitlendir (md. 37)' }).count(), 0);

      await page.getByRole('button', { name: 'Ödemeyi işle' }).click();
      await page.getByRole('button', { name: 'Onayla' }).click();
      await reaches(page, 'Ödendi');
      assert.match(await page.locator('.instalments').innerText(), /Kalan 0,00 TL/);
      await page.getByText('Zincir bütün').waitFor();
    });
  });

  test('Who reports a use waits in the agenda, is shown to a manager alone, and leaves it with the answer', async () => {
    await visit(place.browser, place.address, { hash: '#/findings' }, async (page) => {
      await workAs(page, 'Ayşe Demir', 'crew');
      await page.getByRole('radio', { name: 'Ajanda' }).check();
      await page.getByRole('button', { name: 'İhbar gir' }).click();
      await page.getByLabel('İhbarın geldiği gün').fill(daysAgo(40));
      await page.getByLabel('Ne bildirildi').fill('Gece çalışan atölye, direkten ayrı hat.');
      await page.getByLabel('İhbarcı: ad ve iletişim').fill('Şükrü Ağaoğlu, 0532 111 22 33');
      await page.getByRole('button', { name: 'İhbarı kaydet' }).click();
      const late = page.locator('.agenda__group--late', { hasText: 'direkten ayrı hat' });
      await late.waitFor();
      assert.match(await late.innerText(), /İhbarcıya yanıt verilmeli[\s\S]*R 55\(2\)/);
      assert.doesNotMatch(await page.locator('.agenda').innerText(), /Şükrü/);
      assert.equal(await page.getByRole('button', { name: 'Yanıtlandı' }).count(), 0);
    });
    await visit(place.browser, place.address, { hash: '#/findings' }, async (page) => {
      await workAs(page, 'Müdür', 'manager');
      await page.getByRole('radio', { name: 'Ajanda' }).check();
      const tip = page.locator('.agenda__group li', { hasText: 'direkten ayrı hat' });
      await tip.getByRole('button', { name: 'İhbarcıyı göster' }).click();
      await tip.getByText('Şükrü Ağaoğlu').waitFor();
      await tip.getByRole('button', { name: 'Yanıtlandı' }).click();
      await tip.getByLabel('Ne yanıt verildi').fill('Yerinde inceleme yapıldı.');
      await tip.getByRole('button', { name: 'Yanıtı kaydet' }).click();
      await tip.waitFor({ state: 'detached' });
    });
  });
}

async function entersTheFinding(page, installationNo) {
  await page.getByLabel('Tesisat no').fill(installationNo);
  await page.getByRole('button', { name: 'Tesisatı bul' }).click();
  await page.getByLabel('Sonuç').selectOption('underRegistration');
  await page.getByLabel('Tespit günü ve saati').fill(localNow(60));
  await page.getByLabel('İkinci görevli').fill('Mehmet Işık');
  await page.locator('label', { hasText: /^Neden/ }).locator('select').selectOption('outsideMeter');
  await page.getByLabel('Nedenin açıklaması').fill('Akım trafosunun bir ucu gevşekti, yerinde görüldü ve sıkıldı.');
  await page.getByLabel('Kullanımın başladığı gün').fill(daysAgo(150));
  await page.getByLabel('Başlangıcın dayanağı').fill('Yük profilinde bir faz o gün sıfıra indi.');
  await page.getByRole('button', { name: 'Tespiti kaydet' }).click();
  await page.getByRole('heading', { name: installationNo }).waitFor();
}

/** The first day of a plan lies after the notification; the refusal names the article. */
async function refusesAPlanBeforeTheNotification(page) {
  await acts(page, 'Taksitlendir (md. 37)', { 'Taksit sayısı (aylık)': '2', 'İlk taksit günü': daysAgo(30) });
  assert.match(await page.locator('.actions__refusal').innerText(), /Taksitlerin günleri tebliğden sonra[\s\S]*R 37/);
  await page.getByRole('button', { name: 'Vazgeç' }).click();
}

async function acts(page, name, values) {
  await page.getByRole('button', { name, exact: true }).click();
  for (const [label, value] of Object.entries(values)) await page.locator('.action-form').getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Onayla' }).click();
}

const reaches = (page, step) => page.locator('.ribbon [aria-current]', { hasText: step }).waitFor();
