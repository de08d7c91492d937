/** The last address that passed, which is often asked about again at once. */
let passed: string | undefined;

/**
 * The gate for every address that a reader or the page may follow: absolute http(s), or none.
 *
 * @param address whatever claims to be one
 * @param base the absolute address from which a relative one starts; without it, a relative one is none
 */
export function httpUrl(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || !address.trim()) return undefined;
  if (address === passed) return address;
  try {
    // Many write only the name of a host, which would be a file of the base.
    const { protocol, href } = new URL(address.trim().replace(/^www\.[\w-]+\./i, '//$&'), base);
    return /^https?:$/.test(protocol) ? (passed = href) : undefined;
  } catch {
    return undefined;
  }
}
