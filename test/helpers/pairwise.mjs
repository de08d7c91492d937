/**
 * Combinations in which each pair of values of any two factors occurs at least once: most faults need no more than two
 * factors to meet, and pairs are few where all combinations are many. Greedy; the same input gives the same output.
 *
 * @param {Record<string, readonly unknown[]>} factors the values of each factor.
 * @returns {Record<string, any>[]}
 */
export function pairwise(factors) {
  const every = everyCombination(factors);
  const open = new Set(every.flatMap(pairsOf));
  const chosen = [];
  while (open.size > 0) {
    const gain = (combination) => pairsOf(combination).filter((pair) => open.has(pair)).length;
    const best = every.reduce((leader, next) => (gain(next) > gain(leader) ? next : leader));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

/** All combinations of the values of the factors. */
export function everyCombination(factors) {
  return Object.entries(factors).reduce(
    (all, [name, values]) => all.flatMap((start) => values.map((value) => ({ ...start, [name]: value }))),
    [{}],
  );
}

function pairsOf(combination) {
  const values = Object.entries(combination).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return values.flatMap((first, place) => values.slice(place + 1).map((second) => `${first}&${second}`));
}
