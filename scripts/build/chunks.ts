import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Chunks of a version stay as they are for ever, beside those of others. */
export const chunksFolder = version;
