/**
 * Pages as partners have them, with their real headers: `/hosts/NAME` in the tests. Each loads the built script and has
 * the four widgets, a div and a link that become widgets, unless it says otherwise.
 */
const feed = '/hosts/feed.json';

const widgets = `
  <news-article-card feed="${feed}" loading="eager"></news-article-card>
  <news-popular-list feed="${feed}" loading="eager"><h2>Популярное</h2><ol><li><a href="/a/">Своя ссылка</a></li></ol></news-popular-list>
  <news-read-also feed="${feed}" loading="eager" dedupe="off"></news-read-also>
  <news-archive-picker feed="${feed}" loading="eager"></news-archive-picker>
  <div data-news-widget="popular-list" data-feed="${feed}" data-loading="eager"><ul><li><a href="/a/">Своя ссылка</a></li></ul></div>
  <p><a href="/embed/popular-list?feed=${encodeURIComponent(feed)}&amp;loading=eager">Популярное на портале</a></p>`;

const script = '<script async src="/hosts/news-widgets.js" nonce="n1"></script>';

/** Counts what the page's policy reports and what is thrown, before anything else runs. */
const recorder = `<script nonce="n1">
  window.reports = [];
  document.addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective + ' ' + event.sample));
  console.error = (...told) => reports.push('told ' + told.join(' '));
  addEventListener('error', (event) => reports.push('thrown ' + event.message));
  addEventListener('unhandledrejection', (event) => reports.push('rejected ' + event.reason));
</script>`;

function page({ head = '', body = widgets, after = '', load = script } = {}) {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${recorder}${head}${load}</head><body>${body}${after}</body></html>`;
}

const strict = "default-src 'none'; connect-src 'self'; img-src 'self' https:";
const withNonce = `${strict}; script-src 'nonce-n1'`;
const policy = (value) => ({ 'content-security-policy': value });
const inline = (code) => `<script nonce="n1">${code}</script>`;

/** What strict policies ask. */
export const strictPages = {
  'default-src none with a nonce': { headers: policy(withNonce), html: page() },
  'style-src none': { headers: policy(`${withNonce}; style-src 'none'`), html: page() },
  'no img-src': { headers: policy("default-src 'none'; connect-src 'self'; script-src 'nonce-n1'"), html: page() },
  'trusted types, no list': { headers: policy(`${withNonce}; require-trusted-types-for 'script'`), html: page() },
  'trusted types, only lit-html': {
    headers: policy(`${withNonce}; require-trusted-types-for 'script'; trusted-types lit-html`),
    html: page(),
  },
  'trusted types, other names': {
    headers: policy(`${withNonce}; require-trusted-types-for 'script'; trusted-types someone else`),
    html: page(),
  },
  'trusted types none': {
    headers: policy(`${withNonce}; require-trusted-types-for 'script'; trusted-types 'none'`),
    html: page(),
  },
  'integrity policy': {
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    integrity: true,
    html: page(),
  },
};

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
  'a page with Prototype.js': {
    html: page({
      head: inline(`
        Array.from = function (iterable) { if (!iterable) return []; if ('toArray' in Object(iterable)) return iterable.toArray(); var length = iterable.length || 0, results = new Array(length); while (length--) results[length] = iterable[length]; return results; };
        Array.prototype.entries = function () { return this.slice(); };
        Array.prototype.toArray = function () { return this.slice(); };
        Array.prototype.first = function () { return this[0]; };
        Element.prototype.hide = function () {};
        String.prototype.toJSON = Array.prototype.toJSON = function () { return '"prototype"'; };
        window.$ = function (id) { return document.getElementById(id); };`),
    }),
  },
  'a page with MooTools': {
    html: page({
      head: inline(`
        Array.from = function (item) { return item == null ? [] : item.length === undefined ? [item] : Array.prototype.slice.call(item); };
        window.Event = function () { throw new TypeError('new Event'); };
        window.Document = function () {}; window.Window = function () {};
        Function.prototype.bind = function (context) { var self = this; return function () { return self.apply(context, arguments); }; };
        Object.defineProperty(Array.prototype, 'each', { value: Array.prototype.forEach, enumerable: true, configurable: true });`),
    }),
  },
  'a polluted Object.prototype': {
    html: page({
      head: inline(`
        Object.prototype.extend = function () {};
        Object.prototype.url = 'https://evil.example/';
        Object.prototype.title = 'polluted';`),
    }),
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
  'two copies of the script': { html: page({ load: script + script.replace('.js', '.js?copy') }) },
  'a tag that is taken': {
    html: page({ head: inline('customElements.define("news-read-also", class extends HTMLElement {});') }),
    widgets: 5,
  },
};

/** How a script may be loaded. */
export const loadings = {
  'a classic async script': { html: page() },
  'a classic blocking script in the head': { html: page({ load: script.replace(' async', '') }) },
  'a deferred script': { html: page({ load: script.replace('async', 'defer') }) },
  'a module script': { html: page({ load: script.replace('async', 'type="module"') }) },
  // A module does not know where it came from, so no link of its host becomes a widget.
  'a module that imports it': {
    widgets: 5, html: page({ load: inline('').replace('<script', '<script type="module"').replace('></script>', '>import "/hosts/news-widgets.js";</script>') }) },
  'a script at the end of the body': { html: page({ load: '', after: script.replace(' async', '') }) },
};

/** An opaque origin, as in the frame that WordPress puts around an embed: tells its parent how it fares. */
export const sandboxed = {
  html: page({
    after: inline(`addEventListener('load', function () { setInterval(function () {
      var states = [].map.call(document.querySelectorAll('news-article-card, news-popular-list, news-read-also, news-archive-picker'), function (each) { return each.localName + ' ' + each.state; });
      parent.postMessage({ states: states, reports: reports }, '*'); }, 50); });`),
  }),
};

export const pages = {
  sandboxed, ...strictPages, ...hostilePages, ...loadings };

const articles = [0, 1, 2, 3, 4, 5].map((place) => ({
  id: `n${place}`,
  url: `https://portal.example/n/${place}/`,
  title: `Новость номер ${place}`,
  summary: 'О чём она, в одном предложении.',
  image: '/demo/images/tram.svg',
  date_published: `2026-05-1${place}T08:40:00+05:00`,
  _news: { views: { total: 1863 + place } },
}));

export const feedOfPages = { version: 'https://jsonfeed.org/version/1.1', title: 'Портал', language: 'ru', items: articles };
