/** What the pages of the tests are made of: the four widgets, a div and a link that become widgets, and the script. */
const feed = '/hosts/feed.json';

export const widgets = `
  <news-article-card feed="${feed}" loading="eager"></news-article-card>
  <news-popular-list feed="${feed}" loading="eager"><h2>Популярное</h2><ol><li><a href="/a/">Своя ссылка</a></li></ol></news-popular-list>
  <news-read-also feed="${feed}" loading="eager" dedupe="off"></news-read-also>
  <news-archive-picker feed="${feed}" loading="eager"></news-archive-picker>
  <div data-news-widget="popular-list" data-feed="${feed}" data-loading="eager"><ul><li><a href="/a/">Своя ссылка</a></li></ul></div>
  <p><a href="/embed/popular-list?feed=${encodeURIComponent(feed)}&amp;loading=eager">Популярное на портале</a></p>`;

const layouts = {
  'article-card': ['horizontal', 'compact', 'text', 'lead', 'overlay', 'full'],
  'popular-list': ['ranked', 'thumbnails', 'timeline'],
  'read-also': ['grid', 'list', 'inline'],
  'archive-picker': ['calendar', 'heatmap'],
};

/** All that widgets draw beside what `widgets` do: 17 of them. */
export const variants = `
  ${Object.entries(layouts)
    .flatMap(([name, all]) =>
      all.map((each) => `<news-${name} variant="${each}" feed="${feed}" loading="eager" dedupe="off"></news-${name}>`),
    )
    .join('')}
  <news-popular-list loading="eager"><news-tab feed="${feed}"><h3>Популярное</h3></news-tab><news-tab feed="${feed}"><h3>Все</h3></news-tab></news-popular-list>
  <news-archive-picker loading="eager" min="2024-01-01" max="2026-05-17" value="2026-05-12" day-feed="${feed}" collapsed></news-archive-picker>
  <news-article-card loading="eager"><h3><a href="/a/">Своя ссылка</a></h3><p>О чём она.</p><ul><li><a href="/b/">К тому же</a></li></ul></news-article-card>`;

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
