import type { PropertyDeclarations } from 'lit';
import { attributes, text } from '../../element/attributes.js';
import { textOf } from '../../element/light-dom.js';
import { NewsElement } from '../../element/news-element.js';

/** A widget that is also a field of the page's forms, as a native input is. */
export abstract class FormField extends NewsElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...NewsElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    ...attributes({ reflect: true }, 'name'),
    ...attributes(text, 'value'),
    ...attributes({ type: Boolean, reflect: true }, 'required', 'disabled'),
  };

  /** The name under which a form sends the value. */
  name?: string;

  /** The chosen date: `2024`, `2024-05` or `2024-05-03`. Without one, that of a page address that fits the links. */
  value = '';

  /** A form can't be sent without a date. */
  required = false;

  /** The reader can't choose; so it is too in a disabled `<fieldset>`. */
  disabled = false;

  #inherited = false;

  /** The form that the field belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get labels(): NodeList {
    return this.internals.labels;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.#inherited = disabled;
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  /** @internal */
  formStateRestoreCallback(value: string): void {
    this.value = value;
  }

  /** Whether the field or a fieldset around it is disabled. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#inherited;
  }

  /** The words of its labels, without its own inside of one. Labels reach no further than the host, but the focus does. */
  protected get labelText(): string {
    const parts = [...this.labels].flatMap(({ childNodes }) => [...childNodes]);
    return parts.flatMap((part) => (part.contains(this) ? [] : textOf(part) || [])).join(' ');
  }

  /** Tells the form what the value is and, if anything, what is wrong with it. */
  protected tellForm(value: string, flags: ValidityStateFlags, message: string): void {
    this.internals.setFormValue(value || null);
    this.internals.setValidity(flags, message);
  }
}
