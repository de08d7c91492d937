/** Raise the number when what is kept under a name changes its form: copies with different numbers do not meet. */
const key = Symbol.for('news-widgets.registry.1');

/**
 * What all copies of this script on a page share under a name. A page may run two copies, of different versions: put in
 * only strings, numbers, bytes, plain objects and arrays of them, and promises of those; never an instance of a class of
 * ours, which means nothing to the other copy.
 */
export function pageRecord<T>(name: string): Record<string, T> {
  const page = globalThis as { [key]?: Record<string, Record<string, unknown>> };
  const registry = (page[key] ??= Object.create(null) as Record<string, Record<string, unknown>>);
  return (registry[name] ??= Object.create(null) as Record<string, unknown>) as Record<string, T>;
}
