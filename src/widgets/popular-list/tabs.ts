import { html, type TemplateResult } from 'lit';

/** What a row of tabs needs to know. */
export interface TabList {
  /** Spoken name of the row. */
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A row of tabs; the ids `tab-N` and `panel` tie it to its panel. */
export function tabList({ label, names, chosen, onChoose, onKey }: TabList): TemplateResult {
  return html`<div part="tabs" class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${names.map(
      (name, index) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${index}"
          part="tab ${index === chosen ? 'current' : ''}"
          class="tab"
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
export function nextTab(key: string, chosen: number, count: number, isRightToLeft: boolean): number | undefined {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (chosen + 1) % count;
    case backward:
      return (chosen - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
