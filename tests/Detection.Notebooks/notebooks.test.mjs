// Every notebook runs from its first cell to its last against the real service and a small simulated district.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const app = process.env.TARAMA_APP ?? join(root, '.build/app/tarama.dll');
const folder = join(root, 'notebooks');
const installations = 1200;
const notebooks = (await readdir(folder)).filter((name) => name.endsWith('.ipynb')).toSorted();

/** Where executed copies are kept for looking at; left out, they are thrown away. */
const keep = process.env.TARAMA_NOTEBOOKS_OUT;

describe('The notebooks', () => {
  let place = '';
  let service = null;
  let address = '';

  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'tarama-notebooks-'));
    await chmod(place, 0o755);
    const env = { ...process.env, TARAMA_DATA: join(place, 'data') };
    await mkdir(env.TARAMA_DATA);
    const tarama = (...words) => run('dotnet', [app, ...words], { env, maxBuffer: 1 << 26 });
    await tarama('simulate', '--installations', String(installations), '--seed', '11', '--out', join(place, 'district'));
    await tarama('import', join(place, 'district'));
    await tarama('nightly');
    service = spawn('dotnet', [app, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    address = await new Promise((found, failed) => {
      let text = '';
      service.once('exit', (code) => failed(new Error(`the service ended with ${code}`)));
      service.stdout.on('data', (chunk) => {
        text += chunk;
        const match = /http:\/\/[\w.[\]:]+:\d+/.exec(text);
        if (match) found(match[0]);
      });
    });
  });

  after(async () => {
    if (service !== null) {
      const stopped = new Promise((done) => service.once('exit', done));
      service.kill('SIGTERM');
      await stopped;
    }
    await rm(place, { recursive: true, force: true });
  });

  test('there are five, numbered', () => assert.deepEqual(notebooks.map((name) => name.slice(0, 3)), ['01-', '02-', '03-', '04-', '05-']));

  for (const name of notebooks) {
    test(`${name} holds no outputs`, async () => {
      const { cells } = JSON.parse(await readFile(join(folder, name), 'utf8'));
      for (const cell of cells.filter(({ cell_type }) => cell_type === 'code'))
        assert.deepEqual([cell.outputs, cell.execution_count], [[], null], `cell ${cell.id}`);
    });

    test(`${name} runs to its end`, async () => {
      const env = { ...process.env, TARAMA_ADDRESS: address, TARAMA_DISTRICT: join(place, 'district'), PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' };
      const words = ['nbconvert', '--to', 'notebook', '--execute', '--ExecutePreprocessor.timeout=180', '--output-dir', keep ?? place, join(folder, name)];
      await run('jupyter', words, { env, maxBuffer: 1 << 26 });
    });
  }
});
