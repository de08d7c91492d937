/** What the pages of the tests are made of: the four widgets, a div and a link that become widgets, and the script. */
const feed = '/hosts/feed.json';

export const widgets = `
  <news-article-card feed="${feed}" loading="eager"></news-article-card>
  <news-popular-list feed="${feed}" loading="eager"><h2>Популярное</h2><ol><li><a href="/a/">Своя ссылка</a></li></ol></news-popular-list>
  <news-read-also feed="${feed}" loading="eager" dedupe="off"></news-read-also>
  <news-archive-picker feed="${feed}" loading="eager"></news-archive-picker>
  <div data-news-widget="popular-list" data-feed="${feed}" data-loading="eager"><ul><li><a href="/a/">Своя ссылка</a></li></ul></div>
  <p><a href="/embed/popular-list?feed=${encodeURIComponent(feed)}&amp;loading=eager">Популярное на портале</a></p>`;

export const script = '<script async src="/hosts/news-widgets.js" nonce="n1"></script>';

/** Counts what the page's policy reports and what is thrown, before anything else runs. */
export const recorder = `<script nonce="n1">
  window.reports = [];
  document.addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective + ' ' + event.sample));
  console.error = (...told) => reports.push('told ' + told.join(' '));
  addEventListener('error', (event) => reports.push('thrown ' + event.message));
  addEventListener('unhandledrejection', (event) => reports.push('rejected ' + event.reason));
</script>`;

export function page({ head = '', body = widgets, after = '', load = script } = {}) {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8">${recorder}${head}${load}</head><body>${body}${after}</body></html>`;
}

export const strict = "default-src 'none'; connect-src 'self'; img-src 'self' https:";
export const withNonce = `${strict}; script-src 'nonce-n1'`;
export const policy = (value) => ({ 'content-security-policy': value });
export const inline = (code) => `<script nonce="n1">${code}</script>`;
