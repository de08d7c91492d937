/** The members of an object alone, without a prototype: what a page has put on every object is none of them. */
export const own = <T extends object>(value: T | false | null | undefined): T =>
  Object.assign(Object.create(null) as T, value);
