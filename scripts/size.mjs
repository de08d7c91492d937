// `npm run size` compares the built script-tag files with sizes.json; `npm run size -- --update` writes what is measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const lockFile = join(root, 'sizes.json');

/** Bytes after brotli 11, per file that sizes.json names. */
export function measure() {
  const files = Object.keys(JSON.parse(readFileSync(lockFile, 'utf8')));
  return Object.fromEntries(files.map((file) => [file, brotliSize(readFileSync(join(root, file)))]));
}

/** One sentence per file whose measured size is not the locked one. */
export function sizeComplaints(measured, lockText) {
  const locked = JSON.parse(lockText);
  return Object.keys(locked)
    .filter((file) => measured[file] !== locked[file])
    .map((file) => {
      const line = lockText.split('\n').findIndex((text) => text.includes(`"${file}"`)) + 1;
      const change = measured[file] - locked[file];
      return (
        `${file} is ${measured[file]} bytes after brotli, ${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than locked. ` +
        `If the change is worth it, set sizes.json line ${line} to ${measured[file]} (npm run size -- --update).`
      );
    });
}

function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

if (import.meta.main) {
  const measured = measure();
  const complaints = sizeComplaints(measured, readFileSync(lockFile, 'utf8'));
  for (const [file, bytes] of Object.entries(measured)) console.log(`${file}: ${bytes} bytes`);
  if (process.argv.includes('--update')) writeFileSync(lockFile, `${JSON.stringify(measured, null, 2)}\n`);
  else for (const complaint of complaints) console.error(complaint);
  if (complaints.length && !process.argv.includes('--update')) process.exitCode = 1;
}
