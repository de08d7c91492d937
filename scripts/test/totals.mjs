/** What this process has tested so far; printed at its very end as `N passed, N failed`, for people and CI readers. */
export const totals = { passed: 0, failed: 0 };

// At exit: the test runner paints its progress bar once more after its reporters have stopped.
process.once('exit', () => {
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed) process.exitCode = 1;
});
