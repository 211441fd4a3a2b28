import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makePhoto } from '../support/media.mjs';
import { startService } from '../support/service.mjs';

const S3rver = createRequire(import.meta.url)('s3rver');
const bucket = 'evidence';
const crew = { 'Tarama-Actor': `crew:${encodeURIComponent('Ayşe Demir')}` };

export function storageJourney() {
  test('Originals go to an S3-compatible store when one is set, and come back byte for byte', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'tarama-store-'));
    const store = new S3rver({ address: '127.0.0.1', port: 0, directory: join(folder, 'store'), silent: true, configureBuckets: [{ name: bucket }] });
    const { port } = await store.run();
    const service = await startService({
      isDemo: false,
      env: {
        Tarama__Evidence__S3__Endpoint: `http://127.0.0.1:${port}`,
        Tarama__Evidence__S3__Bucket: bucket,
        Tarama__Evidence__S3__AccessKey: 'S3RVER',
        Tarama__Evidence__S3__SecretKey: 'S3RVER',
      },
    });
    context.after(async () => {
      await service.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    });

    const facts = { outcome: 'illegalA', detectedAt: '2026-10-26T10:40:00+03:00', place: { address: 'Ardıç Sokak', longitude: 35.3213, latitude: 36.9914, urban: true } };
    const finding = await send(service.address, 'POST', '/findings', { facts });
    const photo = await readFile(await makePhoto(folder, 'sayaç.jpg'));
    const upload = await send(service.address, 'POST', `/findings/${finding.findingId}/evidence`, { fileName: 'sayaç.jpg', byteCount: photo.length, subject: 'place' });
    const kept = await fetch(`${service.address}/evidence/uploads/${upload.uploadId}`, {
      method: 'PATCH',
      headers: { ...crew, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
      body: photo,
    });
    assert.equal(kept.status, 201, await kept.text());

    const sha256 = createHash('sha256').update(photo).digest('hex');
    const names = await readdir(join(folder, 'store', bucket), { recursive: true });
    assert.ok(names.some((name) => name.includes(sha256)), `the store has ${names.join(', ')}`);
    const back = await fetch(`${service.address}/evidence/${upload.uploadId}/original`, { headers: crew });
    assert.deepEqual(Buffer.from(await back.arrayBuffer()), photo);
  });
}

async function send(address, method, path, body) {
  const answer = await fetch(address + path, { method, headers: { ...crew, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}
