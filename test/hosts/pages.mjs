/**
 * Pages as partners have them, with their real headers: `/hosts/NAME` in the tests. Each loads the built script and has
 * the four widgets, a div and a link that become widgets, unless it says otherwise.
 */
import { hostilePages } from './hostile-pages.mjs';
import { inline, page, policy, recorder, script, strict, withNonce } from './page.mjs';

export { hostilePages };

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

/** How a script may be loaded. */
export const loadings = {
  'a classic async script': { html: page() },
  'a classic blocking script in the head': { html: page({ load: script.replace(' async', '') }) },
  'a deferred script': { html: page({ load: script.replace('async', 'defer') }) },
  'a module script': { html: page({ load: script.replace('async', 'type="module"') }) },
  'a module script after another of a like name': {
    html: page({ load: '<script src="data:text/javascript,/*preloader.js news-widgets.js*/"></script>' + script.replace('async', 'type="module"') }),
  },
  // A module does not know where it came from, so no link of its host becomes a widget.
  'a module that imports it': {
    loader: false, widgets: 5, html: page({ load: inline('').replace('<script', '<script type="module"').replace('></script>', '>import "/hosts/news-widgets.js";</script>') }) },
  'a script at the end of the body': { html: page({ load: '', after: script.replace(' async', '') }) },
};

const type = (value) => ({ 'content-type': value });

/** Kinds of documents. */
export const documents = {
  // The script says no charset, so it is read in that of the page, whose own letters are written as numbers here.
  'in windows-1251': {
    headers: type('text/html; charset=windows-1251'),
    html: page()
      .replace('<meta charset="utf-8">', '')
      .replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`),
  },
  'in XHTML': {
    headers: type('application/xhtml+xml'),
    html: page({ load: script.replace('async', 'async=""') })
      .replace('<!doctype html>', '')
      .replace('<html', '$& xmlns="http://www.w3.org/1999/xhtml"')
      .replace('<meta charset="utf-8">', ''),
  },
  'in quirks mode': { html: page().replace('<!doctype html>', '') },
  'whose addresses start elsewhere': { html: page({ head: '<base href="/elsewhere/">' }) },
};

/** An opaque origin, as in the frame that WordPress puts around an embed: tells its parent how it fares. */
export const sandboxed = {
  html: page({
    after: inline(`addEventListener('load', function () { setInterval(function () {
      var states = [].map.call(document.querySelectorAll('news-article-card, news-popular-list, news-read-also, news-archive-picker'), function (each) { return each.localName + ' ' + each.state; });
      parent.postMessage({ states: states, reports: reports }, '*'); }, 50); });`),
  }),
};

/** All four tags are the page's own elements, which say so. */
const allTaken = {
  html: page({
    head: inline(`
      console.warn = function (text) { reports.push('warned ' + text); };
      ['article-card', 'popular-list', 'read-also', 'archive-picker'].forEach(function (name) {
        customElements.define('news-' + name, class extends HTMLElement { connectedCallback() { this.dataset.own = ''; } });
      });`),
  }),
};

export const pages = {
  'a page like any other': { html: page() },
  'all tags are taken': allTaken,
  // Lit gives its objects an `options`.
  'Lit cannot draw': {
    html: page({ head: inline(`Object.defineProperty(Object.prototype, 'options', { value: function () {} });`) }),
  },
  sandboxed, ...strictPages, ...hostilePages, ...loadings, ...documents };

/** A page with nothing but the loader, or the script that holds all, and what a test puts in. */
export const loaderPage = ({ body, script: attributes, language, head, folder, file }) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${recorder}${head}
  <script async src="/hosts/${folder}${file}" ${attributes}></script></head><body>${body}</body></html>`;

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
