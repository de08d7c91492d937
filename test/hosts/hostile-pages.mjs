import { inline, page, policy, script, strict, widgets } from './page.mjs';

/** Lit of the page's own, in an element of its own. */
const otherLit = (query) =>
  `<script type="module" nonce="n1">
    import { html, LitElement } from '/hosts/lit.js${query}';
    customElements.define('own-lit', class extends LitElement { render() { return html\`<p>\${'own'}</p>\`; } });
    const own = document.body.appendChild(document.createElement('own-lit'));
    await own.updateComplete;
    if (own.shadowRoot.textContent !== 'own') reports.push('the Lit of the page draws no more');
  </script>`;

const inOrder = (...scripts) => scripts.join('').replaceAll('async', 'defer');

/** A real library of a page, from its package. */
const library = (path) => `<script src="/hosts/library/${path}"></script>`;

/** One that no package has for browsers, kept as it was released; its global says that it is there. */
const kept = (file, name) =>
  `<script src="/hosts/vendor/${file}"></script>` + inline(`if (!window.${name}) reports.push('no ${name}');`);

/** Takes out of the engine what those libraries bring where it is missing. */
const lacking = `
  ['Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'URL', 'URLSearchParams'].forEach(function (name) { delete window[name]; });
  ['from', 'of'].forEach(function (name) { delete Array[name]; });
  ['find', 'findIndex', 'findLast', 'findLastIndex', 'includes', 'flatMap', 'at', 'entries', 'keys', 'values'].forEach(function (name) { delete Array.prototype[name]; });
  ['matchAll', 'replaceAll', 'padStart', 'includes', 'startsWith', 'endsWith', 'at'].forEach(function (name) { delete String.prototype[name]; });
  ['assign', 'entries', 'values', 'fromEntries'].forEach(function (name) { delete Object[name]; });`;

/** What other scripts do to a page. */
export const hostilePages = {
  'ids that stand where Lit looks for globals': {
    html: page({
      head: '',
      body:
        ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litHtmlPolyfillSupport']
          .concat('litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'ShadyCSS', 'litNonce', 'trustedTypes')
          .concat('newsWidgets', 'litPropertyMetadata', 'litElementHydrateSupport')
          .map((id) => `<a id="${id}" name="${id}"></a><form id="${id}"></form>`)
          .join('') + widgets,
      load: script.replace('async', 'defer'),
    }),
  },
  // The document and a form give out elements by their names, in the place of what they have themselves.
  'names that stand for members of the document and of forms': {
    html: page({
      load: '',
      body: `<img name="currentScript" alt="">${script.replace(' async', '')}<form name="baseURI"></form>
        <form lang="ru"><input name="matches"><select name="lang"></select>${widgets}</form>`,
    }),
  },
  'a page with Prototype.js': { html: page({ head: kept('prototype-1.7.3.js', 'Prototype') }) },
  'a page with MooTools': { html: page({ head: kept('mootools-core-1.4.5.js', 'MooTools') }) },
  'a polluted Object.prototype': {
    html: page({
      head: inline(`
        Object.prototype.extend = function () {};
        Object.prototype.url = 'https://evil.example/';
        Object.prototype.title = 'polluted';`),
    }),
  },
  // What is enumerable in every object, with the names that objects of descriptors, options and articles have.
  'an Object.prototype with common names': {
    html: page({
      head: inline(`
        ['language', 'attribute', 'value', 'title', 'url', 'name', 'id', 'feed', 'summary', 'image', 'kind', 'section', 'views', 'state', 'mode', 'signal', 'headers', 'once', 'passive', 'root', 'threshold']
          .forEach(function (name) { Object.defineProperty(Object.prototype, name, { value: undefined, writable: true, enumerable: true, configurable: true }); });
        Object.prototype.attribute = 'polluted'; Object.prototype.title = 'polluted'; Object.prototype.type = 'polluted'; Object.prototype.reflect = true;`),
    }),
  },
  // Real strings, which every object of the page inherits.
  'an Object.prototype with strings': {
    html: page({
      head: inline(`
        ['language', 'value', 'lang', 'title', 'url', 'feed', 'limit', 'summary', 'image', 'published', 'views', 'heading', 'variant']
          .forEach(function (name) { Object.prototype[name] = 'https://evil.example/' + name; });`),
    }),
  },
  'an Object.prototype with the names of descriptors': {
    html: page({
      head: inline(`
        Object.prototype.enumerable = true; Object.prototype.configurable = true; Object.prototype.writable = true;`),
    }),
  },
  // As `Object.defineProperty` makes them where nothing else is said; of one that Lit gives its objects itself it would die.
  'an Object.prototype with names that cannot be written': {
    html: page({
      head: inline(`
        ['size', 'lang', 'format', 'update', 'base', 'extend', 'each', 'keys', 'length', 'isEmpty']
          .forEach(function (name) { Object.defineProperty(Object.prototype, name, { value: function () {} }); });`),
    }),
  },
  'an Object.prototype with get and set': {
    html: page({
      head: inline(`
        Object.prototype.get = function () {}; Object.prototype.set = function () {};`),
    }),
  },
  'a page with zone.js': { html: page({ head: library('zone.js/bundles/zone.umd.min.js') }) },
  'a page with core-js': { html: page({ head: library('core-js-bundle/minified.js') }) },
  // Present engines need little of it; without what it makes up for, its own promises, maps, sets and addresses stand there.
  'a page with core-js in an engine that lacks much': {
    html: page({ head: inline(lacking) + library('core-js-bundle/minified.js') }),
  },
  'a page with es6-shim and its promises, maps and sets': {
    html: page({ head: inline('delete window.Promise; delete window.Map; delete window.Set;') + library('es6-shim/es6-shim.js') }),
  },
  'an engine of early 2024': { html: page({ head: inline('delete Element.prototype.checkVisibility; delete ElementInternals.prototype.states;') }) },
  'a page with RequireJS': { html: page({ head: library('requirejs/require.js') }) },
  'a page with zone.js, core-js and MooTools': {
    html: page({
      head:
        library('core-js-bundle/minified.js') +
        library('zone.js/bundles/zone.umd.min.js') +
        kept('mootools-core-1.4.5.js', 'MooTools'),
    }),
  },
  'a page that has Lit': { html: page({ head: otherLit('') }) },
  'a page that has another version of Lit': { html: page({ head: otherLit('?other') }) },
  'a page that has Lit, and allows one policy of that name': {
    headers: policy(`${strict}; script-src 'nonce-n1' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html`),
    html: page({ head: otherLit('') }),
  },
  'frozen intrinsics': {
    html: page({
      head: inline(`
        [Object, Array, Function, String, Number, RegExp, Map, Set, WeakMap, WeakSet, Promise, Symbol, Math, JSON, Reflect].forEach(function (each) {
          Object.freeze(each); if (each.prototype) Object.freeze(each.prototype); });`),
    }),
  },
  'a patched fetch': {
    html: page({
      head: inline(`
        var real = window.fetch;
        window.fetch = function (input, init) { return real.call(this, input, Object.assign({}, init)).then(function (response) { return response; }); };`),
    }),
  },
  'a page with AMD': {
    html: page({ head: inline('window.define = function () { throw new Error("define was called"); }; define.amd = {};') }),
  },
  'a CommonJS shim': {
    html: page({ head: inline('window.module = { exports: {} }; window.exports = module.exports; window.global = window;') }),
  },
  'the script and the loader': { html: page({ load: script + script.replace('news-widgets.js', 'loader.js?second') }) },
  'another version of the script, and then this one': { html: page({ load: inOrder(script.replace('news-widgets', 'another-version'), script) }) },
  'this version of the script, and then another one': { html: page({ load: inOrder(script, script.replace('news-widgets', 'another-version')) }) },
  'two copies of the script': { html: page({ load: script + script.replace('.js', '.js?copy') }) },
  'a tag that is taken': {
    html: page({ head: inline('customElements.define("news-read-also", class extends HTMLElement {});') }),
    widgets: 5,
  },
};
