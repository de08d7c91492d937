/**
 * The gate for every address that a reader or the page may follow: absolute http(s), or none.
 *
 * @param address whatever claims to be one
 * @param base the absolute address from which a relative one starts; without it, a relative one is none
 */
export function httpUrl(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || !address.trim()) return undefined;
  try {
    const { protocol, href } = new URL(address.trim(), base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
