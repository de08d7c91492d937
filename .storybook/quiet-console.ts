/** A story that makes noise on the console fails, unless it says so: `parameters: { expectedConsole: [/feed failed/] }`. */
const heard: string[] = [];

/** Listens until the story is taken away. */
export function listenToConsole(): () => void {
  const before = { error: console.error, warn: console.warn };
  heard.length = 0;
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      heard.push(`console.${level}: ${words.map(String).join(' ')}`);
      before[level](...words);
    };
  }
  return () => void Object.assign(console, before);
}

/** Waits until no widget is loading any more; throws what was heard and not expected. */
export async function settled(canvas: HTMLElement, expected: readonly RegExp[] = []): Promise<void> {
  for (let waited = 0; waited < 3000 && canvas.querySelector(':state(loading)'); waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const noise = heard.filter((line) => !expected.some((pattern) => pattern.test(line)));
  if (noise.length) throw new Error(`The story is not quiet on the console:\n${noise.join('\n')}`);
}
