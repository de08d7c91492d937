import { html, type TemplateResult } from 'lit';
import { hasModifier } from '../../element/events.js';

/** What a row of tabs needs to know. */
export interface TabList {
  /** Spoken name of the row. */
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  /** Whether an arrow chooses, which only tabs may do that show their panel at once. */
  readonly automatic: boolean;
  readonly onChoose: (index: number) => void;
}

/**
 * A row of tabs after the ARIA Authoring Practices; the ids `tab-N` and `panel` tie it to its panel. A tab that has to
 * load its panel is chosen with Enter or the space bar, so that arrows do not ask for the feeds of all on their way.
 */
export function tabList({ label, names, chosen, automatic, onChoose }: TabList): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const tab = event.target as HTMLElement;
    const isRightToLeft = getComputedStyle(tab).direction === 'rtl';
    const to = nextTab(event.key, Number(tab.dataset['tab']), names.length, isRightToLeft);
    if (to === undefined || hasModifier(event)) return;
    event.preventDefault();
    tab.parentElement!.querySelector<HTMLElement>(`#tab-${to}`)!.focus();
    if (automatic) onChoose(to);
  };
  return html`<div part="tabs" class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${names.map(
      (name, index) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${index}"
          part="tab ${index === chosen ? 'current' : ''}"
          class="tab"
          data-tab=${index}
          aria-selected=${index === chosen}
          aria-controls="panel"
          tabindex=${index === chosen ? 0 : -1}
          @click=${() => onChoose(index)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

/**
 * Where a key leads in a row of tabs, after the ARIA Authoring Practices tabs pattern: arrows go round by reading
 * direction, Home and End to the ends. Undefined where the key is not ours.
 */
export function nextTab(key: string, from: number, count: number, isRightToLeft: boolean): number | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step) return (from + (isRightToLeft ? -step : step) + count) % count;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
}
