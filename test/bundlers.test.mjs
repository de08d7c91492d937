// The package in a developer's own bundle: what is imported is in it, and no more.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('a bundle of a page that imports', () => {
  let project;

  before(() => {
    project = mkdtempSync(join(tmpdir(), 'news-widgets-'));
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(root, join(project, 'node_modules/news-widgets'), 'dir');
  });
  after(() => rmSync(project, { recursive: true }));

  const cases = [
    { code: "import 'news-widgets';", folders: [] },
    { code: "import { NewsArticleCard } from 'news-widgets'; show(NewsArticleCard);", widgets: ['article-card'] },
    { code: "import 'news-widgets/read-also/define';", widgets: ['read-also'] },
    {
      code: "import { defineWidgets } from 'news-widgets'; defineWidgets();",
      widgets: ['archive-picker', 'article-card', 'popular-list', 'read-also'],
    },
    { code: "import { parseFeed } from 'news-widgets/feed'; show(parseFeed);", folders: ['article', 'feed'] },
    { code: "import { rankRelated } from 'news-widgets/related'; show(rankRelated);", folders: ['article'] },
  ];
  for (const { code, folders, widgets = [] } of cases) {
    test(`${code} holds nothing else`, async () => {
      const modules = await bundle(code);
      const own = modules.flatMap((id) => /\/dist\/(.+)/.exec(id)?.[1] ?? []);
      const named = (pattern) => [...new Set(own.flatMap((path) => pattern.exec(path)?.[1] ?? []))].sort();
      assert.deepEqual(named(/^widgets\/([^/]+)\//), widgets);
      if (folders) {
        assert.deepEqual(named(/^([^/]+)\//), folders);
        assert.deepEqual(
          modules.filter((id) => /\/node_modules\/(?:lit|@lit)/.test(id)),
          [],
        );
      }
    });
  }

  test('twice the same widget, by name and by tag, holds Lit once', async () => {
    const modules = await bundle(
      "import { NewsPopularList } from 'news-widgets'; import 'news-widgets/popular-list/define'; show(NewsPopularList);",
    );
    assert.equal(modules.filter((id) => /lit-html\/(?:development\/)?lit-html\.js/.test(id)).length, 1);
  });

  /** The modules of which something is left in the bundle. */
  async function bundle(code) {
    const entry = join(project, 'entry.js');
    writeFileSync(entry, code);
    const { output } = await build({
      root: project,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: entry } },
    });
    return output.flatMap(({ modules = {} }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) =>
        renderedLength > 0 ? id.replaceAll('\\', '/') : [],
      ),
    );
  }
});
