import { totals } from './totals.mjs';

/** Adds what ran in the browsers to the totals; in watch mode the last run counts. */
export function totalsReporter() {
  const before = { ...totals };
  return {
    onTestRunFinished({ sessions }) {
      totals.passed = sessions.reduce((sum, session) => sum + passedTests(session), before.passed);
      totals.failed = sessions.reduce((sum, session) => sum + failedTests(session), before.failed);
    },
  };
}

function passedTests(session) {
  return testsOf(session.testResults).filter((test) => test.passed && !test.skipped).length;
}

/** A file that could not be loaded, took too long or failed in a hook counts as one failed test. */
function failedTests(session) {
  const failed = testsOf(session.testResults).filter((test) => !test.passed && !test.skipped).length;
  return failed || (session.passed ? 0 : 1);
}

function testsOf(suite) {
  if (!suite) return [];
  return [...(suite.tests ?? []), ...(suite.suites ?? []).flatMap(testsOf)];
}
