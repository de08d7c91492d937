import { fileURLToPath } from 'node:url';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const builder = JSON.stringify(fileURLToPath(new URL('../../src/cdn/build-template.ts', import.meta.url)));

/** A copy that has nothing of what a page may have put on `Object.prototype`. */
const own = (object: string): string => `{__proto__:null,...${object}}`;

/** What is changed in each module of Lit. A pattern that is not found once means another version of Lit: look at it anew. */
const changes: Readonly<Record<string, readonly (readonly [find: string, put: string])[]>> = {
  'lit-html/lit-html.js': [
    ['const t=globalThis,', `import{buildTemplate as $build}from${builder};const t={},`],
    // A name that `setAttribute` accepts in every engine.
    ['h="$lit$"', 'h="-lit-"'],
    ['return s.innerHTML=t,s', 'return $build(s,t)'],
  ],
  'lit-element/lit-element.js': [['s=globalThis', 's={}']],
  '@lit/reactive-element/reactive-element.js': [
    ['a=globalThis', 'a={},litPropertyMetadata=new WeakMap'],
    ['defineProperty:e,', ''],
    ['static createProperty(t,s=b){', `static createProperty(t,s){s=${own('s??b')};`],
    ['void 0!==h&&e(this.prototype,t,h)', `void 0!==h&&Object.defineProperty(this.prototype,t,${own('h')})`],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap', 'a'],
  ],
  '@lit/reactive-element/css-tag.js': [
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      'e=!0',
    ],
  ],
};

/**
 * Lit on any page, for the script-tag build. Lit throws while it loads when a page's `trusted-types` does not name
 * `lit-html`, when a second copy of it meets that name, or when a DOM id such as `litHtmlVersions` stands where it
 * expects a global; a page with MooTools makes it fall back to `<style>`. So its hooks on the global object go to an
 * object of its own, templates are built without `innerHTML`, and style sheets are always constructed, and
 * nothing is put on `Symbol`, which a page may have frozen. What it describes properties with inherits from no
 * `Object.prototype` of a page that has names such as `value` or `attribute` there.
 */
export function litAnywhere(): Plugin {
  const done = new Set<string>();
  return {
    name: 'lit-anywhere',
    transform(code, id) {
      const module = Object.keys(changes).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!module) return;
      done.add(module);
      const changed = new MagicString(code);
      for (const [find, put] of changes[module]!) {
        const times = code.split(find).length - 1;
        if (times !== 1) throw new Error(`lit-anywhere: «${find}» stands ${times} times in ${module}`);
        changed.replace(find, () => put);
      }
      return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
    buildEnd(error) {
      const missing = Object.keys(changes).filter((name) => !done.has(name));
      if (!error && missing.length > 0) throw new Error(`lit-anywhere: not in the build: ${missing.join(', ')}`);
    },
  };
}
