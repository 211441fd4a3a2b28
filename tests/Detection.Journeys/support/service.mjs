import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const app = process.env.TARAMA_APP ?? resolve(import.meta.dirname, '../../../.build/app/tarama.dll');
const installations = 1500;
const readyWithinMilliseconds = 240_000;

/**
 * Starts the built program with a data folder of its own, on any free port; resolves when it is ready.
 * @param isDemo with the simulated district.
 * @param env settings, beside the machine's own.
 */
export async function startService({ isDemo = true, env = {} } = {}) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tarama-journeys-'));
  // The database drops to an unprivileged user, who must be able to reach its folder below this one.
  await chmod(dataFolder, 0o755);
  const service = spawn('dotnet', [app, 'serve', '--port', '0', ...(isDemo ? ['--demo', '--demo-installations', String(installations)] : [])], {
    env: { ...process.env, ...env, TARAMA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  service.stderr.on('data', (chunk) => log.push(String(chunk)));
  const stopped = new Promise((done) => service.once('exit', done));
  const stop = async () => {
    service.kill('SIGTERM');
    await stopped;
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const address = await Promise.race([
      addressOf(service),
      stopped.then((code) => {
        throw new Error(`the service ended with ${code}`);
      }),
    ]);
    await untilReady(address);
    return { address, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log.join('').slice(-4000)}`);
  }
}

function addressOf(service) {
  return new Promise((found) => {
    let text = '';
    service.stdout.on('data', (chunk) => {
      text += chunk;
      const address = /http:\/\/[\w.[\]:]+:\d+/.exec(text)?.[0];
      if (address !== undefined) found(address);
    });
  });
}

async function untilReady(address) {
  const deadline = Date.now() + readyWithinMilliseconds;
  for (;;) {
    const ready = await fetch(`${address}/health/ready`).catch(() => null);
    if (ready?.ok) return;
    if (Date.now() > deadline) throw new Error(`not ready in time: ${await ready?.text()}`);
    await new Promise((resume) => setTimeout(resume, 500));
  }
}
