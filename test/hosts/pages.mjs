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

/** Lit of the page's own, in an element of its own. */
const otherLit = (query) =>
  `<script type="module" nonce="n1">
    import { html, LitElement } from '/hosts/lit.js${query}';
    customElements.define('own-lit', class extends LitElement { render() { return html\`<p>\${'own'}</p>\`; } });
    const own = document.body.appendChild(document.createElement('own-lit'));
    await own.updateComplete;
    if (own.shadowRoot.textContent !== 'own') reports.push('the Lit of the page draws no more');
  </script>`;

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
  'a hash of the script': {
    headers: policy(`${strict}; script-src 'nonce-n1' 'DIGEST'`),
    // What a script imports has to be allowed by its address.
    chunks: "'self'",
    integrity: true,
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
  // What is enumerable in every object, with the names that objects of descriptors, options and articles have.
  'an Object.prototype with common names': {
    html: page({
      head: inline(`
        ['language', 'attribute', 'value', 'title', 'url', 'name', 'id', 'feed', 'summary', 'image', 'kind', 'section', 'views', 'state', 'mode', 'signal', 'headers', 'once', 'passive', 'root', 'threshold']
          .forEach(function (name) { Object.defineProperty(Object.prototype, name, { value: undefined, writable: true, enumerable: true, configurable: true }); });
        Object.prototype.attribute = 'polluted'; Object.prototype.title = 'polluted'; Object.prototype.type = 'polluted'; Object.prototype.reflect = true;`),
    }),
  },
  'an Object.prototype with the names of descriptors': {
    html: page({
      head: inline(`
        Object.prototype.enumerable = true; Object.prototype.configurable = true; Object.prototype.writable = true;`),
    }),
  },
  'an Object.prototype with get and set': {
    html: page({
      head: inline(`
        Object.prototype.get = function () {}; Object.prototype.set = function () {};`),
    }),
  },
  // After zone.js: promises, timers, observers and the callbacks of custom elements are all wrapped.
  'a page with zone.js': {
    html: page({
      head: inline(`
        (function () {
          var NativePromise = window.Promise, nativeThen = NativePromise.prototype.then;
          function ZonePromise(executor) { var self = this; this.__native = new NativePromise(function (resolve, reject) { executor(resolve, reject); }); }
          ZonePromise.prototype.then = function (done, failed) { var native = this.__native; return new ZonePromise(function (resolve, reject) { nativeThen.call(nativeThen.call(native, done, failed), resolve, reject); }); };
          ZonePromise.prototype.catch = function (failed) { return this.then(null, failed); };
          ZonePromise.prototype.finally = function (done) { return this.then(function (value) { done(); return value; }, function (error) { done(); throw error; }); };
          ZonePromise.prototype[Symbol.toStringTag] = 'Promise';
          ZonePromise[Symbol.species] = ZonePromise;
          ['resolve', 'reject', 'all', 'allSettled', 'any', 'race'].forEach(function (name) {
            ZonePromise[name] = function (value) { return new ZonePromise(function (resolve, reject) { nativeThen.call(NativePromise[name](value), resolve, reject); }); };
          });
          ZonePromise.withResolvers = function () { var all = {}; all.promise = new ZonePromise(function (resolve, reject) { all.resolve = resolve; all.reject = reject; }); return all; };
          NativePromise.prototype.then = function (done, failed) { var native = this; return new ZonePromise(function (resolve, reject) { nativeThen.call(native, resolve, reject); }).then(done, failed); };
          window.Promise = ZonePromise;
          var fetch = window.fetch;
          window.fetch = function () { var args = arguments, self = this; return new ZonePromise(function (resolve, reject) { nativeThen.call(fetch.apply(self, args), resolve, reject); }); };
          ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'].forEach(function (name) {
            var native = window[name];
            window[name] = function (callback) { var rest = [].slice.call(arguments, 1); return native.apply(window, [function () { return callback.apply(this, arguments); }].concat(rest)); };
          });
          ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'].forEach(function (name) {
            var Native = window[name];
            window[name] = function (callback, options) {
              var native = new Native(function () { return callback.apply(this, arguments); }, options), self = this;
              ['observe', 'unobserve', 'disconnect', 'takeRecords'].forEach(function (method) { self[method] = function () { return native[method].apply(native, arguments); }; });
            };
          });
          var add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener, tasks = new WeakMap();
          function task(listener) {
            if (!listener) return listener;
            if (!tasks.has(listener)) tasks.set(listener, function (event) { return listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event); });
            return tasks.get(listener);
          }
          EventTarget.prototype.addEventListener = function (type, listener, options) { return add.call(this || window, type, task(listener), options); };
          EventTarget.prototype.removeEventListener = function (type, listener, options) { return remove.call(this || window, type, task(listener), options); };
          var define = customElements.define;
          customElements.define = function (tag, constructor, options) {
            ['connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback', 'formAssociatedCallback'].forEach(function (name) {
              var native = constructor.prototype[name];
              if (native) constructor.prototype[name] = function () { return native.apply(this, arguments); };
            });
            return define.call(customElements, tag, constructor, options);
          };
        })();`),
    }),
  },
  // After core-js: regular expressions, what strings do with them, and parts of the library are its own.
  'a page with core-js': {
    html: page({
      head: inline(`
        (function () {
          var exec = RegExp.prototype.exec, replace = RegExp.prototype[Symbol.replace], split = RegExp.prototype[Symbol.split], matchAll = RegExp.prototype[Symbol.matchAll];
          function put(object, name, value) { Object.defineProperty(object, name, { value: value, writable: true, configurable: true }); }
          put(RegExp.prototype, 'exec', function (text) { return exec.call(this, text); });
          put(RegExp.prototype, Symbol.replace, function (text, put) { return replace.call(this, text, put); });
          put(RegExp.prototype, Symbol.split, function (text, limit) { return split.call(this, text, limit); });
          put(RegExp.prototype, Symbol.matchAll, function (text) { var all = Array.from(matchAll.call(this, text)), at = 0, iterator = { next: function () { return at < all.length ? { value: all[at++], done: false } : { value: undefined, done: true }; } }; iterator[Symbol.iterator] = function () { return iterator; }; return iterator; });
          put(String.prototype, 'replace', function (what, put) { return what != null && what[Symbol.replace] ? what[Symbol.replace](String(this), put) : replace.call(new RegExp(String(what).replace(/[^]/g, function (unit) { return '\\\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4); })), String(this), put); });
          var from = Array.from;
          put(Array, 'from', function (items, each, self) { var result = []; var index = 0; for (var item of from.call(Array, items)) result.push(each ? each.call(self, item, index++) : item); return result; });
          ['map', 'filter', 'flatMap', 'find', 'some', 'every', 'forEach', 'findLast', 'findLastIndex', 'at', 'includes'].forEach(function (name) { var native = Array.prototype[name]; put(Array.prototype, name, function () { return native.apply(this, arguments); }); });
          var then = Promise.prototype.then;
          put(Promise.prototype, 'then', function (done, failed) { return then.call(this, done, failed); });
          var Native = window.URL;
          window.URL = function (url, base) { return arguments.length < 2 || base === undefined ? new Native(url) : new Native(url, base); };
          window.URL.prototype = Native.prototype; window.URL.canParse = Native.canParse; window.URL.createObjectURL = Native.createObjectURL; window.URL.revokeObjectURL = Native.revokeObjectURL;
          window.__core_js_shared__ = { versions: [] };
        })();`),
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
    loader: false, widgets: 5, html: page({ load: inline('').replace('<script', '<script type="module"').replace('></script>', '>import "/hosts/news-widgets.js";</script>') }) },
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

/** A page with nothing but the loader and what a test puts in. */
export const loaderPage = ({ body, script: attributes, language, head, folder }) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${recorder}${head}
  <script async src="/hosts/${folder}loader.js" ${attributes}></script></head><body>${body}</body></html>`;

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
