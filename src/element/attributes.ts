import type { PropertyDeclaration, PropertyDeclarations } from 'lit';

// Lit gives null for an attribute that was removed; here it is as if it had never been there.
export const text = { converter: (value: string | null): string => value ?? '' };
export const optionalText = { converter: (value: string | null): string | undefined => value ?? undefined };
export const number = { converter: (value: string | null): number | undefined => (value ? Number(value) : undefined) };
export const noAttribute = { attribute: false };

/**
 * Lit's declarations of properties of one kind; their attributes have the same names, `max-age` for `maxAge`.
 * The sentences that document them stand at the fields of the class.
 */
export function attributes(kind: PropertyDeclaration, ...names: readonly string[]): PropertyDeclarations {
  const declare = (name: string): PropertyDeclaration => ({
    attribute: name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    ...kind,
  });
  // Without what a page may have put on every object.
  return Object.fromEntries(names.map((name) => [name, Object.setPrototypeOf(declare(name), null) as object]));
}
