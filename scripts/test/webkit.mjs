import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { onPath } from './chromium.mjs';
import { startWithRetries } from './retry.mjs';

const help = 'WebKit tests need Linux with `apt-get install webkit2gtk-driver xvfb`.';

/** WebKitGTK's MiniBrowser on a screen of its own (Xvfb), driven by WebKitWebDriver; all three end with this process. */
export async function webkitLauncher() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const [binary] = globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4*/MiniBrowser').filter((file) => existsSync(file));
  if (!driver || !xvfb || !binary) throw new Error(`WebKitWebDriver, Xvfb or MiniBrowser is missing. ${help}`);

  const port = await freePort();
  const display = await startWithRetries('Xvfb', () => startScreen(xvfb));
  await startWithRetries('WebKitWebDriver', () => startDriver(driver, port, display));

  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  const create = launcher.createDriverManager.bind(launcher);
  launcher.createDriverManager = () => startWithRetries('WebKit', create);
  return launcher;
}

function startScreen(xvfb) {
  const child = keep(
    spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`it ended with code ${code}`)));
    child.stdio[3].on('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

async function startDriver(driver, port, display) {
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
  const child = keep(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  child.on('error', () => {});
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  child.kill();
  throw new Error('it did not answer within ten seconds');
}

// Without this a stopped run would leave the screen and the driver behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

function keep(child) {
  process.on('exit', () => child.kill());
  return child;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
