import { httpUrl } from '../article/http-url.js';
import { isKey, truncateKey } from './civil-date.js';

const places = ['{yyyy}', '{mm}', '{dd}'];

/**
 * The address of a year, month or day: `/archive/{yyyy}/{mm}/{dd}/` with `2024-05` gives `/archive/2024/05/`.
 * Nothing where the template can't be shortened to it.
 * @param key a date, which is not looked at again
 */
export function expandTemplate(template: string, key: string): string | undefined {
  if (!template || !key) return undefined;
  const numbers = key.split('-');
  let short = template;
  for (const place of places.slice(numbers.length)) short = short.split(place)[0]!;
  // Nothing may dangle: neither `&day=` nor the hyphen of `2024-05-`.
  if (short !== template) short = short.replace(/[?&][^?&=/]*=$|[-_.]$/, '');
  for (const place of places.slice(0, numbers.length)) {
    // `{dd}.{mm}.{yyyy}` can't be shortened: what is left would lead somewhere else.
    if (template.includes(place) && !short.includes(place)) return undefined;
    short = short.replaceAll(place, numbers.shift()!);
  }
  return short;
}

/**
 * A template made absolute, its places kept; nothing where it is no http(s) address, or has a place that is none of ours:
 * nobody shall follow a link to `{yy}`.
 */
export function resolveTemplate(template: unknown, base: string): string | undefined {
  const address = httpUrl(template, base)?.replaceAll('%7B', '{').replaceAll('%7D', '}');
  return address && !/\{(?!(yyyy|mm|dd)\})/.test(address) ? address : undefined;
}

/**
 * Reads the date back from an absolute address that fits the template, or one of its shorter forms: whatever stands
 * where the template has its places is the date if that, filled in, makes the same address.
 * @returns `2024-05-03`, `2024-05`, `2024`, or nothing
 */
export function matchTemplate(template: string, url: string): string | undefined {
  const absolute = resolveTemplate(template, url)?.replace(/#.*/, '') ?? '';
  const [, wanted] = absolute.split('?');
  const [path, given] = url.replace(/#.*/, '').split('?');
  // Parameters have no order.
  const parameters = wanted?.split('&').flatMap((parameter) => {
    const name = parameter.replace(/=.*/, '=');
    return given?.split('&').find((each) => each.startsWith(name)) ?? [];
  });
  const address = path + (parameters?.length ? '?' + parameters.join('&') : '');
  const numbers = places.map((place) => {
    const [before = '', after] = absolute.split(place);
    // Each place is two characters longer than what stands for it.
    const start = before.length - 2 * (before.split('{').length - 1);
    return after === undefined ? '' : address.slice(start, start + place.length - 2);
  });
  const found = numbers.filter(Boolean).join('-');
  const bare = (text: string | undefined): string | undefined => text?.replace(/\/$/, '');
  return [3, 2, 1]
    .map((depth) => truncateKey(found, depth))
    .find((key) => isKey(key) && bare(address) === bare(expandTemplate(absolute, key)));
}
