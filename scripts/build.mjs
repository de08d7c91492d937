// `npm run build`: src/ → dist/. With --if-stale only when src or the tools have changed since the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { release } from './release.mjs';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, '.cache/build.txt');
const inputs = [
  'src/**/*.{ts,css}',
  'package.json',
  'package-lock.json',
  'tsconfig*.json',
  '*.config.{ts,mjs}',
  'scripts/{build,release}.mjs',
  'scripts/build/*.ts',
];

/** Builds beside dist/ and changes places at the end: whoever reads dist/ meanwhile finds the last good one. */
export function build() {
  const stamp = stampOfInputs();
  const fresh = join(root, `.cache/dist-${process.pid}`);
  const done = buildInto(fresh);
  if (done) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(fresh, join(root, 'dist'));
    writeFileSync(stampFile, stamp);
  }
  rmSync(fresh, { recursive: true, force: true });
  return done;
}

/** Builds all that dist/ holds into an empty folder. */
export function buildInto(folder) {
  const done = [
    step('ES modules and typings', 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', folder),
    script('one script for script tags', 'all-in-one', folder),
    script('chunks for the loader', 'chunks', folder),
    script('the loader', 'loader', folder),
    step(
      'custom elements manifest',
      '@custom-elements-manifest/analyzer/cem.js',
      'analyze',
      '--quiet',
      '--outdir',
      relative(root, folder),
    ),
  ].every(Boolean);
  if (done) release(join(folder, 'cdn'), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  return done;
}

/** Builds unless dist/ is what the present sources gave. */
export function buildIfStale() {
  const fresh =
    existsSync(stampFile) && existsSync(join(root, 'dist')) && readFileSync(stampFile, 'utf8') === stampOfInputs();
  return fresh || build();
}

function stampOfInputs() {
  const hash = createHash('sha256');
  for (const file of globSync(inputs, { cwd: root }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };

function step(what, bin, ...args) {
  console.log(`build: ${what}`);
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd: root, stdio: 'inherit', env });
    return true;
  } catch {
    console.error(`build: failed at «${what}».`);
    return false;
  }
}

function script(what, mode, folder) {
  const outDir = join(folder, 'cdn');
  return step(what, 'vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn', '--outDir', outDir);
}

if (import.meta.main) {
  const done = process.argv.includes('--if-stale') ? buildIfStale() : build();
  process.exitCode = done ? 0 : 1;
}
