/** Starting a browser may fail on a busy machine and is tried up to three times. A test never is. */
export async function startWithRetries(what, start) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 3) throw new Error(`${what} did not start after 3 attempts.`, { cause: error });
      console.warn(`${what} did not start (attempt ${attempt} of 3): ${error.message}`);
    }
  }
}
