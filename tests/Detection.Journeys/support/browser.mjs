import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The map needs WebGL, and a test machine has no graphics card.
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
}

/**
 * Opens a page, lets `walk` use it, and then holds it to what is true of every visit: nothing went wrong in the console, and
 * nothing was asked of any machine but this one.
 * @param options.asIs the address is the whole of it, not only the service's.
 * @param options.expects a complaint of the console that belongs to the journey, such as a refusal it is about.
 */
export async function visit(browser, address, options, walk) {
  const { viewport = desktop, locale = 'tr-TR', colorScheme = 'light', expects } = options;
  const isPhone = viewport.width < 600;
  const context = await browser.newContext({ viewport, locale, colorScheme, isMobile: isPhone, hasTouch: isPhone, reducedMotion: 'reduce' });
  const complaints = [];
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked another machine: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !expects?.test(message.text())) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error()}`));
  try {
    const page = await context.newPage();
    await page.goto(options.asIs ? address : `${address}/${options.hash ?? ''}`);
    await walk(page);
  } finally {
    await context.close();
  }
  assert.deepEqual(complaints, []);
}

/** Waits until the map has drawn everything it was asked to show. */
export async function mapReady(page) {
  await page.locator('[data-map-ready="true"]').waitFor({ timeout: 30_000 });
}

/** How many pixels of a part of the page have exactly this colour. */
export async function countPixels(page, locator, [red, green, blue]) {
  const picture = (await locator.screenshot()).toString('base64');
  return page.evaluate(
    async ({ picture, red, green, blue }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.codePointAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
      return count;
    },
    { picture, red, green, blue },
  );
}
