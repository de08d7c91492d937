import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  companionComplaints,
  complaints,
  cycleComplaints,
  forbiddenComplaints,
  importComplaints,
  lengthComplaints,
  nameComplaints,
  readProject,
} from '../scripts/architecture.mjs';

test('the sources keep to the architecture', () => {
  const found = complaints(readProject());
  if (found.length) assert.fail(`\n${found.map((sentence) => `  - ${sentence}`).join('\n')}\n`);
});

describe('the architecture check complains', () => {
  const cases = {
    'when a room reaches up': [
      importComplaints({ 'src/article/a.ts': "import { f } from '../feed/f.js';" }),
      'src/article/a.ts imports src/feed/f.ts, but article may not reach up to feed.',
    ],
    'when a room reaches up by a dynamic import': [
      importComplaints({ 'src/feed/f.ts': "const s = await import('../store/s.js');" }),
      'src/feed/f.ts imports src/store/s.ts, but feed may not reach up to store.',
    ],
    'when a room reaches up by re-exporting': [
      importComplaints({ 'src/store/s.ts': "export * from '../element/e.js';" }),
      'src/store/s.ts imports src/element/e.ts, but store may not reach up to element.',
    ],
    'when i18n imports more of article than types': [
      importComplaints({ 'src/i18n/a.ts': "import { clean } from '../article/text.js';" }),
      'src/i18n/a.ts imports src/article/text.ts, but i18n may not reach up to article.',
    ],
    'when anything imports the script-tag entries': [
      importComplaints({ 'src/index.ts': "import './cdn/all-in-one.js';" }),
      'src/index.ts imports src/cdn/all-in-one.ts, but index may not reach up to cdn.',
    ],
    'when a widget knows another': [
      importComplaints({ 'src/widgets/a/a.ts': "import '../b/b.js';" }),
      'src/widgets/a/a.ts imports src/widgets/b/b.ts, but a widget never knows another widget: share through element/.',
    ],
    'when Lit comes below the line': [
      importComplaints({ 'src/feed/f.ts': "import { html } from 'lit';" }),
      'src/feed/f.ts imports lit, but feed/ runs without Lit.',
    ],
    'when another package comes in': [
      importComplaints({ 'src/element/e.ts': "import x from 'lodash';" }),
      'src/element/e.ts imports the package lodash: src/ depends on lit only.',
    ],
    'when an import lacks its ending': [
      importComplaints({ 'src/feed/f.ts': "import './g';" }),
      'src/feed/f.ts imports ./g: name the file with .js, as a browser needs it.',
    ],
    'when a file stands in no room': [
      importComplaints({ 'src/stuff/f.ts': "import './g.js';" }),
      'src/stuff/f.ts stands in no room of src/: give «stuff» its place in scripts/architecture.mjs.',
    ],
    'when files import each other in a circle': [
      cycleComplaints({
        'src/feed/a.ts': "import './b.js';",
        'src/feed/b.ts': "import type { C } from './c.js';",
        'src/feed/c.ts': "export * from './a.js';",
      }),
      'The files import each other in a circle: src/feed/a.ts → src/feed/b.ts → src/feed/c.ts → src/feed/a.ts.',
    ],
    'when a file is too long': [
      lengthComplaints({ 'src/feed/f.ts': 'x\n'.repeat(301) }),
      'src/feed/f.ts has 301 lines, more than 300: look for the pure part and send it down a room.',
    ],
    'when a name says nothing': [
      nameComplaints({ 'src/helpers/f.ts': '' }),
      'src/helpers/f.ts is named «helpers», which says nothing: name it after what it holds.',
    ],
    'when a file name says nothing': [
      nameComplaints({ 'src/feed/utils.ts': '' }),
      'src/feed/utils.ts is named «utils», which says nothing: name it after what it holds.',
    ],
    'about rem': [
      forbiddenComplaints({ 'src/element/e.styles.ts': 'css`a { margin: 1.5rem }`;' }),
      'src/element/e.styles.ts uses the unit rem, which host pages set to anything: use em or px.',
    ],
    'about rem in a style sheet': [
      forbiddenComplaints({ 'src/cdn/news-widgets.css': 'a { margin: 1rem }' }),
      'src/cdn/news-widgets.css uses the unit rem, which host pages set to anything: use em or px.',
    ],
    'about styleMap': [
      forbiddenComplaints({ 'src/element/e.ts': 'html`<p class=${styleMap(x)}></p>`;' }),
      'src/element/e.ts uses styleMap, which a strict CSP blocks: set classes or custom properties.',
    ],
    'about a style attribute': [
      forbiddenComplaints({ 'src/element/e.ts': 'html`<p style="color: red"></p>`;' }),
      'src/element/e.ts writes a style attribute, which a strict CSP blocks.',
    ],
    'about a bound style attribute': [
      forbiddenComplaints({ 'src/element/e.ts': 'html`<p style=${x}></p>`;' }),
      'src/element/e.ts writes a style attribute, which a strict CSP blocks.',
    ],
    'about innerHTML': [
      forbiddenComplaints({ 'src/element/e.ts': 'box.innerHTML = text;' }),
      'src/element/e.ts assigns markup: build nodes instead.',
    ],
    'about unsafeHTML': [
      forbiddenComplaints({ 'src/element/e.ts': 'html`${unsafeHTML(x)}`;' }),
      'src/element/e.ts passes markup through Lit unescaped: build nodes instead.',
    ],
    'about eval': [forbiddenComplaints({ 'src/feed/f.ts': 'eval(text);' }), 'src/feed/f.ts evaluates text as code.'],
    'when a widget lacks its story': [
      companionComplaints(['src/widgets/a/a.ts', 'test/widgets/a/a.test.ts']),
      'The widget a has no story: write stories/a.stories.ts.',
    ],
    'when a widget lacks its test': [
      companionComplaints(['src/widgets/a/a.ts', 'stories/a.stories.ts']),
      'The widget a has no test: write test/widgets/a/a.test.ts.',
    ],
  };
  for (const [title, [found, expected]] of Object.entries(cases)) {
    test(title, () => assert.deepEqual(found, [expected]));
  }
});

describe('the architecture check is content', () => {
  const cases = {
    'with imports that point down': importComplaints({
      'src/feed/f.ts': "import { a } from '../article/a.js';\nimport { g } from './g.js';",
      'src/element/e.ts': "import { html } from 'lit';\nimport { s } from '../store/s.js';",
      'src/widgets/a/a.ts':
        "import { property } from 'lit/decorators.js';\nimport '../../element/e.js';\nimport './a.styles.js';",
      'src/index.ts': "export { A } from './widgets/a/a.js';",
    }),
    'when i18n takes a type from article': importComplaints({
      'src/i18n/a.ts': "import type { Article } from '../article/article.js';",
    }),
    'when a forbidden word stands in a comment': forbiddenComplaints({
      'src/feed/f.ts': '/** Never innerHTML. */\nexport const a = 1; // not eval() either, nor 1rem',
      'src/cdn/news-widgets.css': '/* 1rem */ a { margin: 1em }',
    }),
    'with two files that share a third': cycleComplaints({
      'src/feed/a.ts': "import './b.js'; import './c.js';",
      'src/feed/b.ts': "import './c.js';",
      'src/feed/c.ts': '',
    }),
  };
  for (const [title, found] of Object.entries(cases)) test(title, () => assert.deepEqual(found, []));
});
