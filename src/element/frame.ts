import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LightDom } from './light-dom.js';
import type { RenderContext } from './render-context.js';
import type { WidgetState } from './status.js';

/** What stands around the articles of every widget. */
export interface Frame {
  readonly context: RenderContext;
  readonly variant: string;
  readonly direction: string | undefined;
  readonly state: WidgetState;
  readonly header: unknown;
  /** Whether there may come an `age` at all. */
  readonly canAge: boolean;
  /** How old or how complete the shown data is, in words. */
  readonly age: string | undefined;
  readonly panel: (content: unknown) => unknown;
  readonly body: () => TemplateResult;
  readonly skeleton: () => TemplateResult;
  readonly all: LightDom['all'];
  readonly onClick: (event: MouseEvent) => void;
  readonly onRetry: () => void;
}

/** The box of a widget: heading, age, body in its state, «all» link and footer. */
export function frame(parts: Frame): TemplateResult {
  const { context, variant, direction, state, header, age, all, onClick } = parts;
  return html`<section
    class="box ${variant}${parts.canAge ? ' fed' : ''}"
    lang=${context.language}
    dir=${ifDefined(direction)}
    aria-busy=${state === 'loading'}
    @click=${onClick}
  >
    ${header}${age ? html`<p part="notice" class="notice age" lang=${ifDefined(context.wordsLanguage)}>${age}</p>` : nothing}${parts.panel(body(parts))}
    ${state === 'ready' && all ? html`<a part="all" class="all" href=${all.href}>${all.text}</a>` : nothing}
    <slot name="footer"></slot>
  </section>`;
}

function body({ state, context, body, skeleton, onRetry }: Frame): TemplateResult {
  const { words } = context.locale;
  const lang = ifDefined(context.wordsLanguage);
  switch (state) {
    case 'ready':
      return body();
    case 'loading':
      return html`<span class="hidden" lang=${lang}>${words.loading}</span>
        <div aria-hidden="true">${skeleton()}</div>`;
    case 'empty':
      return html`<slot name="empty"><p part="notice" class="notice" lang=${lang}>${words.none}</p></slot>`;
    case 'failed':
      return html`<p part="notice" class="notice" lang=${lang}>
        ${navigator.onLine ? words.failed : words.offline}
        <button part="button" type="button" @click=${onRetry}>${words.retry}</button>
      </p>`;
  }
}
