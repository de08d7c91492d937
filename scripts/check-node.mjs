// The `node` package in devDependencies gives every npm script the Node that the tools need, whatever the machine has.
// An install without scripts leaves it out silently and the machine's own Node runs instead: say so, at once.
import { readFileSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [wanted] = devDependencies.node.split('.');
const [found] = process.versions.node.split('.');

if (Number(found) < Number(wanted)) {
  console.error(
    `This project needs Node ${wanted}, but Node ${process.versions.node} is running.\n` +
      'Start the scripts through npm (`npm test`), which takes Node from node_modules.\n' +
      'If you did, the `node` package was installed without its install script: run `npm rebuild node`.',
  );
  process.exit(1);
}
