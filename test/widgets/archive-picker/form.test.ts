import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsArchivePicker } from '../../../src/widgets/archive-picker/archive-picker.js';
import '../../../src/widgets/archive-picker/define.js';
import { listenToWarnings } from '../../element/samples.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

async function inForm(attributes: Readonly<Record<string, string>>): Promise<[HTMLFormElement, NewsArchivePicker]> {
  const picker = document.createElement('news-archive-picker');
  const given = { name: 'date', lang: 'ru', loading: 'eager', min: '2020', max: '2024-05-17', ...attributes };
  for (const [name, value] of Object.entries(given)) picker.setAttribute(name, value);
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <label>Дата ${picker}</label>
      <fieldset></fieldset>
    </form>`,
  );
  await waitUntil(() => picker.state === 'ready');
  await picker.updateComplete;
  return [form, picker];
}

function sent(form: HTMLFormElement): string | null {
  return new FormData(form).get('date') as string | null;
}

function press(picker: NewsArchivePicker, key: string): HTMLElement {
  return picker.shadowRoot!.querySelector<HTMLElement>(`.cell[data-key="${key}"] .press`)!;
}

describe('news-archive-picker with values that are none', () => {
  const warnings = listenToWarnings();

  for (const [name, value, message] of [
    ['min', 'spring', 'min="spring" is no year, month or day'],
    ['max', '2024-13', 'max="2024-13" is no year, month or day'],
    ['value', '2023-02-29', 'value="2023-02-29" is no year, month or day'],
    ['value', '1999', 'value="1999" is no year, month or day of the archive'],
    ['href-template', '/{yy}/{mm}/', 'href-template="/{yy}/{mm}/" is no http(s) address with the places'],
    ['min', '2025-01', 'min="2025-01" is after max="2024-05-17": no day is left to choose.'],
  ] as const) {
    it(`tells the author of ${name}="${value}", and changes nothing`, async () => {
      const picker = document.createElement('news-archive-picker');
      const attributes = { loading: 'eager', min: '2020', max: '2024-05-17', [name]: value };
      for (const each of Object.entries(attributes)) picker.setAttribute(...each);
      await fixture(html`<div>${picker}</div>`);
      await waitUntil(() => warnings.length > 0);
      expect(warnings.join()).to.include(message);
      expect(picker.getAttribute(name)).to.equal(value);
      expect(picker.shadowRoot!.querySelector('a')).to.equal(null);
    });
  }
});

describe('news-archive-picker in a form', () => {
  it('stands beside another: each is sent, required, reset and labelled by itself', async () => {
    const [form, from] = await inForm({ name: 'from', required: '' });
    const until = document.createElement('news-archive-picker');
    for (const [name, value] of Object.entries({
      name: 'until',
      lang: 'ru',
      min: '2020',
      max: '2024',
      value: '2024-05',
    }))
      until.setAttribute(name, value);
    until.setAttribute('loading', 'eager');
    const label = document.createElement('label');
    label.append('По ', until);
    form.append(label);
    await waitUntil(() => until.state === 'ready');
    expect([...new FormData(form)]).to.deep.equal([['until', '2024-05']]);
    expect([...form.querySelectorAll(':invalid')].filter((each) => each.localName !== 'fieldset')).to.deep.equal([
      from,
    ]);
    from.value = '2023-01-05';
    until.value = '2023';
    expect([...new FormData(form)]).to.deep.equal([
      ['from', '2023-01-05'],
      ['until', '2023'],
    ]);
    expect(form.checkValidity()).to.equal(true);
    form.reset();
    expect([...new FormData(form)]).to.deep.equal([['until', '2024-05']]);
  });

  it('is sent under its name, as deep as its precision, and reset', async () => {
    const [form, picker] = await inForm({ value: '2024-05-03' });
    expect(sent(form)).to.equal('2024-05-03');
    press(picker, '2024-05-04').click();
    await picker.updateComplete;
    expect(sent(form)).to.equal('2024-05-04');
    form.reset();
    await picker.updateComplete;
    expect([picker.value, sent(form)]).to.deep.equal(['2024-05-03', '2024-05-03']);
    picker.precision = 'month';
    await picker.updateComplete;
    expect(sent(form)).to.equal('2024-05');
  });

  it('has told the form when it says that the reader has chosen, or a program has set or reset it', async () => {
    const [form, picker] = await inForm({ required: '' });
    const told: unknown[] = [];
    const tell = (): void => void told.push(sent(form), form.checkValidity());
    form.addEventListener('input', tell);
    form.addEventListener('change', tell);
    picker.value = '2024-05';
    tell();
    await picker.updateComplete;
    press(picker, '2024-05-03').click();
    form.reset();
    tell();
    expect(told).to.deep.equal(['2024-05', true, '2024-05-03', true, '2024-05-03', true, null, false]);
  });

  it('forgets at a reset what was mistyped', async () => {
    const [form, picker] = await inForm({ value: '2024-05-03' });
    const field = picker.shadowRoot!.querySelector('input')!;
    field.value = 'завтра';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await picker.updateComplete;
    expect([field.value, field.ariaInvalid]).to.deep.equal(['завтра', 'true']);
    form.reset();
    await picker.updateComplete;
    expect([field.value, field.ariaInvalid]).to.deep.equal(['', 'false']);
    expect(picker.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
  });

  it('takes years that a program, or a framework, sets as numbers', async () => {
    const [form, picker] = await inForm({ value: '2024-05-03' });
    Object.assign(picker, { value: 2022, min: 2021, max: 2023 });
    expect([sent(form), picker.value, form.checkValidity()]).to.deep.equal(['2022', '2022', true]);
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('.breadcrumb')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '2021–2023 2022',
    );
  });

  it('is restored by the browser', async () => {
    const [form, picker] = await inForm({});
    picker.formStateRestoreCallback('2023-02-01');
    await picker.updateComplete;
    expect(sent(form)).to.equal('2023-02-01');
  });

  it('is invalid without a date where one is required', async () => {
    const [form, picker] = await inForm({ required: '' });
    expect([form.checkValidity(), picker.validity.valueMissing, picker.validationMessage]).to.deep.equal([
      false,
      true,
      'Выберите дату',
    ]);
    picker.value = '2024-05-03';
    await picker.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  it('explains in the language of its dates, which may be the one of its feed', async () => {
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    const url = 'https://portal.example/spoken.json';
    const items = [{ id: '1', url: `${url}#1`, title: 'Мост открыт', date_published: '2024-05-03T10:00:00+05:00' }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Портал', language: 'ru', items };
    worker.use(http.get(url, () => HttpResponse.json(feed)));
    const picker = document.createElement('news-archive-picker');
    Object.assign(picker, { feed: url, loading: 'eager', required: true });
    await fixture(html`${picker}`);
    await waitUntil(() => picker.state === 'ready');
    await picker.updateComplete;
    document.documentElement.lang = lang;
    expect(picker.validationMessage).to.equal('Выберите дату');
    press(picker, '2024-05').click();
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('[aria-live]')!.textContent).to.equal('Май 2024');
  });

  it('explains a wrong value and does not change it', async () => {
    for (const value of ['soon', '2031-01-01', '2019']) {
      const [, picker] = await inForm({ value });
      expect([picker.value, picker.validity.badInput]).to.deep.equal([value, true]);
      expect(picker.shadowRoot!.querySelector('[role="alert"]')!.textContent).to.equal('Такой даты в архиве нет');
    }
  });

  it('cannot be used while it, or a fieldset around it, is disabled', async () => {
    const [form, picker] = await inForm({ value: '2024-05' });
    const fieldset = form.querySelector('fieldset')!;
    fieldset.append(picker);
    fieldset.disabled = true;
    await aTimeout(0);
    await picker.updateComplete;
    press(picker, '2024-05-03').click();
    expect(picker.value).to.equal('2024-05');
    expect(sent(form)).to.equal(null);
    fieldset.disabled = false;
    await aTimeout(0);
    await picker.updateComplete;
    press(picker, '2024-05-03').click();
    expect(picker.value).to.equal('2024-05-03');
    picker.disabled = true;
    await picker.updateComplete;
    expect(picker.matches(':disabled')).to.equal(true);
  });

  it('takes the focus from its label and by focus()', async () => {
    const [form, picker] = await inForm({ value: '2024-05-03' });
    expect([...picker.labels]).to.deep.equal([form.querySelector('label')]);
    picker.focus();
    expect(picker.shadowRoot!.activeElement).to.exist;
  });
});

it('a picker says its label to who comes into it, without its own words', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <label
        >Дата <b>выпуска</b>
        <news-archive-picker id="issue" min="2024" max="2025"
          ><ul>
            <li><a href="/2024/">2024</a></li>
          </ul></news-archive-picker
        ></label
      >
      <label for="issue">не раньше 2024</label>
    </form>`,
  );
  const picker = form.querySelector('news-archive-picker')!;
  await waitUntil(() => picker.shadowRoot?.querySelector('[aria-label="Дата выпуска не раньше 2024"]'));
});

it('a picker takes the focus when its label is clicked, or its form finds it missing', async () => {
  for (const given of [{}, { collapsed: '' }]) {
    const [form, picker] = await inForm({ required: '', ...given });
    form.querySelector('label')!.prepend('Когда? ');
    const { left, top } = form.querySelector('label')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left) + 4, Math.ceil(top) + 8] });
    await waitUntil(() => document.activeElement === picker);
    expect(picker.shadowRoot!.activeElement).to.exist;
    picker.blur();
    (document.activeElement as HTMLElement).blur();
    expect([form.reportValidity(), document.activeElement]).to.deep.equal([false, picker]);
  }
});

describe('news-archive-picker, collapsed', () => {
  const opener = (picker: NewsArchivePicker) => picker.shadowRoot!.querySelector<HTMLButtonElement>('.opener')!;
  const isOpen = (picker: NewsArchivePicker) => picker.shadowRoot!.querySelector('.pop:popover-open') !== null;

  for (const variant of ['drill', 'calendar', 'heatmap']) {
    it(`opens ${variant} by its button, moves the focus in, and gives it back on Escape`, async () => {
      const [, picker] = await inForm({ collapsed: '', variant, value: '2024-05-03' });
      expect(opener(picker).textContent!.trim()).to.equal('3 мая 2024 г., пятница');
      expect(picker.shadowRoot!.querySelector('[role="grid"]')).to.equal(null);
      opener(picker).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => picker.shadowRoot!.activeElement?.closest('[role="grid"]'));
      expect(isOpen(picker)).to.equal(true);
      if (variant === 'calendar') await expect(picker).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(picker));
      expect(picker.shadowRoot!.activeElement).to.equal(opener(picker));
    });
  }

  it('closes when a date is chosen, and opens by showPicker()', async () => {
    const [, picker] = await inForm({ collapsed: '' });
    expect(opener(picker).textContent!.trim()).to.equal('Выберите дату');
    picker.showPicker();
    await waitUntil(() => picker.shadowRoot!.querySelector('[role="grid"]'));
    picker.value = '2024-05-02';
    await waitUntil(() => press(picker, '2024-05-03'));
    press(picker, '2024-05-03').click();
    await waitUntil(() => !isOpen(picker));
    await picker.updateComplete;
    expect(opener(picker).textContent!.trim()).to.equal('3 мая 2024 г., пятница');
  });

  it('takes an Escape for itself: neither a dialog around it nor the page closes anything', async () => {
    const [form, picker] = await inForm({ collapsed: '' });
    const dialog = document.createElement('dialog');
    form.append(dialog);
    dialog.append(picker);
    dialog.showModal();
    await picker.updateComplete;
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    document.addEventListener('keydown', hear);
    for (const selector of ['[tabindex="0"]', 'input']) {
      picker.showPicker();
      await waitUntil(() => picker.shadowRoot!.activeElement?.closest('[role="grid"]'));
      picker.shadowRoot!.querySelector<HTMLElement>(selector)!.focus();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(picker));
      await aTimeout(50);
      expect([dialog.open, picker.shadowRoot!.activeElement], selector).to.deep.equal([true, opener(picker)]);
    }
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal([]);
    dialog.close();
  });

  it('is not opened by showPicker() while it is disabled', async () => {
    const [, picker] = await inForm({ collapsed: '', disabled: '' });
    picker.showPicker();
    await aTimeout(50);
    expect(isOpen(picker)).to.equal(false);
  });

  it('is not opened by showPicker() while there is nothing to choose from yet', async () => {
    const url = 'https://portal.example/slow-index.json';
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    worker.use(http.get(url, () => held.then(() => HttpResponse.json({ '2024-05-03': 42 }))));
    const picker = document.createElement('news-archive-picker');
    Object.assign(picker, { archiveIndex: url, loading: 'eager', collapsed: true });
    await fixture(html`${picker}`);
    picker.showPicker();
    await aTimeout(50);
    expect([picker.state, isOpen(picker)]).to.deep.equal(['loading', false]);
    answer();
    await waitUntil(() => picker.state === 'ready');
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('[role="grid"]')).to.equal(null);
    picker.showPicker();
    await waitUntil(() => isOpen(picker) && picker.shadowRoot!.activeElement);
  });

  it('explains a wrong value while it is closed, and says of it and of what was typed no more than it has to', async () => {
    const [, picker] = await inForm({ collapsed: '', value: '2031-01-01' });
    const alerts = () => [...picker.shadowRoot!.querySelectorAll('[role="alert"]')].map((each) => each.textContent);
    const wrong = 'Такой даты в архиве нет';
    expect(alerts()).to.deep.equal([wrong]);
    expect(picker.shadowRoot!.querySelector('[role="alert"]')!.checkVisibility()).to.equal(true);
    await expect(picker).to.be.accessible();
    picker.showPicker();
    await waitUntil(() => isOpen(picker) && picker.shadowRoot!.querySelector('input'));
    expect(alerts()).to.deep.equal([wrong]);
    picker.value = '';
    await picker.updateComplete;
    expect(alerts()).to.deep.equal([]);
    const field = picker.shadowRoot!.querySelector('input')!;
    field.value = 'завтра';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await picker.updateComplete;
    expect(alerts()).to.deep.equal([wrong]);
    // The field is another one, and empty, when it is opened again.
    picker.shadowRoot!.querySelector<HTMLElement>('.pop')!.hidePopover();
    await waitUntil(() => !picker.shadowRoot!.querySelector('input'));
    expect(alerts()).to.deep.equal([]);
    picker.showPicker();
    await waitUntil(() => picker.shadowRoot!.querySelector('input'));
    expect(alerts()).to.deep.equal([]);
  });

  it('closes when the page beside it is clicked', async () => {
    const [, picker] = await inForm({ collapsed: '' });
    picker.showPicker();
    await waitUntil(() => isOpen(picker));
    await sendMouse({ type: 'click', position: [2, innerHeight - 2] });
    await waitUntil(() => !isOpen(picker));
  });
});
