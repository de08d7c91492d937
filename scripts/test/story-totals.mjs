import { totals } from './totals.mjs';

/** Adds the stories to the totals; a file that could not be loaded counts as one failed story. */
export class StoryTotals {
  onTestRunEnd(files, errors) {
    const tests = files.flatMap((file) => [...file.children.allTests()]);
    const broken = files.filter((file) => file.state() === 'failed' && ![...file.children.allTests('failed')].length);
    totals.passed = tests.filter((test) => test.result().state === 'passed').length;
    totals.failed = tests.filter((test) => test.result().state === 'failed').length + broken.length + errors.length;
  }
}
