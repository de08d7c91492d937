import { attributeOf, FORMS, findAll, nameOf, PLACED, type Placing } from './finding.js';

/**
 * Makes widgets of `<div data-news-widget="popular-list" data-feed="…">` and of links to `https://HOST/embed/popular-list?feed=…`,
 * now and whenever the page adds one.
 */
export function placeWidgets(placing: Placing): void {
  findAll(FORMS, (element) => place(element, placing));
}

/**
 * Makes a widget of one such element, whose class has to be there. Of its `data-` attributes or parameters only those
 * that the widget knows count.
 */
export function place(element: Element, placing: Placing): void {
  const name = nameOf(element, placing);
  // Has its widget, perhaps by another copy of the script since it was found.
  if (!name || element.shadowRoot || element.hasAttribute(PLACED)) return;
  const tag = `${placing.prefix}-${name}`;
  const widgetClass = customElements.get(tag);
  if (!widgetClass) {
    console.error(`[news-widgets] There is no widget "${name}": see data-news-widget or the /embed/ link.`);
    return;
  }
  // Neither ours nor another copy's, but an element of the page's own by that tag, which `defineElement` has told.
  if (!('headingLevel' in widgetClass.prototype)) return;
  try {
    const widget = document.createElement(tag);
    const update = (): void => setAttributes(widget, (attribute) => attributeOf(element, attribute, placing.hosts));
    update();
    if (element.hasAttribute('data-news-widget')) {
      for (const name of ['', 'heading', 'empty', 'footer']) {
        if (name && !element.querySelector(`:scope > [slot="${name}"]`)) continue;
        const slot = document.createElement('slot');
        slot.name = slot.slot = name;
        widget.append(slot);
      }
      element.attachShadow({ mode: 'open' }).append(widget);
      new MutationObserver(update).observe(element, { attributes: true });
    } else {
      element.setAttribute(PLACED, '');
      // What is inside a widget stays until there is something better: so the link is its fallback.
      widget.append(element.cloneNode(true));
      element.after(widget);
      (element as HTMLElement).hidden = true;
    }
  } catch (error) {
    console.error('[news-widgets] No widget can be placed here:', element, error);
  }
}

/** Only attributes of the widget's own: an embedded link must not bring an `onclick`. */
function setAttributes(widget: Element, valueOf: (name: string) => string | null): void {
  const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  for (const name of [...observedAttributes, 'lang']) {
    const value = valueOf(name);
    if (value === null) widget.removeAttribute(name);
    else if (value !== widget.getAttribute(name)) widget.setAttribute(name, value);
  }
}
