/**
 * Lets a test ask for the accessibility tree of an element, whole: the runner's own command leaves out headings and texts.
 * test/helpers/accessibility-tree.ts asks and prints it.
 */
export const accessibilityTreePlugin = {
  name: 'accessibility-tree',
  async executeCommand({ command, payload, session }) {
    if (command !== 'accessibility-tree') return;
    const page = session.browser.getPage(session.id);
    const root = await page.$(payload.selector);
    return page.accessibility.snapshot({ root, interestingOnly: false });
  },
};
