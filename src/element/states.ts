/** Makes exactly these the custom states of an element, for `:state(…)` in the page's style sheets. */
export function showStates({ states }: ElementInternals, wanted: readonly (string | false)[]): void {
  try {
    states.clear();
    for (const state of wanted) if (state) states.add(state);
  } catch {
    // Engines before 2024 take only names with two dashes, or none at all; the `state` property is there in all.
  }
}
