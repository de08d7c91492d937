/**
 * Divides counts into at most five steps, so that about as many of them fall into each: one outlier must not make all
 * others look alike.
 * @returns the least count of each step, rising; empty where nothing is counted
 */
export function heatSteps(counts: readonly (number | undefined)[]): readonly number[] {
  const known = counts.filter((count) => count !== undefined && count > 0) as number[];
  known.sort((one, other) => one - other);
  const bounds = [0, 1, 2, 3, 4].flatMap((fifth) => known[Math.floor((known.length * fifth) / 5)] ?? []);
  return [...new Set(bounds)];
}

/** The step of a count, 1 being the lightest; 0 for none. */
export function stepOf(count: number, steps: readonly number[]): number {
  return steps.filter((least) => count >= least).length;
}
