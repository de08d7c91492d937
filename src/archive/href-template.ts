import { httpUrl } from '../article/http-url.js';
import { isKey, precisionOf } from './civil-date.js';

const placeholders = { year: ['{yyyy}'], month: ['{yyyy}', '{mm}'], day: ['{yyyy}', '{mm}', '{dd}'] };

/** The template of a shorter date: what stands before the first placeholder that the date does not fill. */
function cut(template: string, key: string): string | undefined {
  const filled = placeholders[precisionOf(key)];
  const end = [...template.matchAll(/\{(?:yyyy|mm|dd)\}/g)].find(([place]) => !filled.includes(place))?.index;
  if (end === undefined) return template;
  // Nothing may dangle: neither `&day=` nor the hyphen of `2024-05-`.
  const short = template.slice(0, end).replace(/[?&][^?&=/]*=$|[-_.]$/, '');
  // `{dd}.{mm}.{yyyy}` can't be shortened: what is left would lead somewhere else.
  return filled.every((place) => !template.includes(place) || short.includes(place)) ? short : undefined;
}

/**
 * The address of a year, month or day: `/archive/{yyyy}/{mm}/{dd}/` with `2024-05` gives `/archive/2024/05/`.
 * Nothing where the key is no date, or where the template can't be shortened to it.
 */
export function expandTemplate(template: string, key: string): string | undefined {
  if (!isKey(key)) return undefined;
  return cut(template, key)
    ?.replaceAll('{yyyy}', key.slice(0, 4))
    .replaceAll('{mm}', key.slice(5, 7))
    .replaceAll('{dd}', key.slice(8));
}

/** A template made absolute, its placeholders kept; nothing where it is no http(s) address. */
export function resolveTemplate(template: string, base: string): string | undefined {
  return httpUrl(template, base)?.replace(/%7B(yyyy|mm|dd)%7D/g, '{$1}');
}

function pattern(template: string): RegExp {
  const seen = new Set<string>();
  const source = template.replace(/\{(yyyy|mm|dd)\}|[\\^$.*+?()[\]{}|]/g, (text, name?: string) => {
    if (!name) return `\\${text}`;
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>\\d{${name.length}})`;
  });
  return new RegExp(`^${source.replace(/\/$/, '')}/?(?:&.*)?$`);
}

/**
 * Reads the date back from an absolute address that fits the template, or one of its shorter forms.
 * @returns `2024-05-03`, `2024-05`, `2024`, or nothing
 */
export function matchTemplate(template: string, url: string): string | undefined {
  const absolute = resolveTemplate(template, url)?.replace(/#.*/, '');
  if (!absolute) return undefined;
  const address = url.replace(absolute.includes('?') ? /#.*/ : /[?#].*/, '');
  for (const sample of ['2000-01-01', '2000-01', '2000']) {
    const short = cut(absolute, sample);
    const found = short && pattern(short).exec(address)?.groups;
    const key = found && [found['yyyy'], found['mm'], found['dd']].filter(Boolean).join('-');
    if (key && isKey(key)) return key;
  }
  return undefined;
}
