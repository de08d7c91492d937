import { html, nothing, type TemplateResult } from 'lit';
import { facts, type Key } from './data/articles.js';
import type { Language } from './data/edition.js';
import { articleUrl, editions, imageUrl, itemOf, latestFeed, siteUrl } from './data/feeds.js';

/** An item as the server of a newspaper prints it. */
function item(language: Language, key: Key): TemplateResult {
  const { title, date_published: published } = { ...itemOf(language, key) };
  const { views } = facts[key];
  return html`<li>
    <a href=${articleUrl(language, key)}>${title}</a>
    ${published ? html`<time datetime=${published}>${published.slice(0, 10)}</time>` : nothing}
    ${views === undefined ? nothing : html`<data value=${views} itemprop="views">${views}</data>`}
  </li>`;
}

/** A list of plain links with a heading, and the link to all of them. */
export function plainList(language: Language, heading: string, keys: readonly Key[]): TemplateResult {
  return html`<h2>${heading}</h2>
    <ol>
      ${keys.map((key) => item(language, key))}
    </ol>
    <a href=${siteUrl(language, 'news/')}>${editions[language].allNews}</a>`;
}

/** One article as plain HTML, the content of a card. */
export function plainArticle(language: Language, key: Key): TemplateResult {
  const { title, summary, alt, credit } = editions[language].articles[key];
  const { image } = facts[key];
  const published = itemOf(language, key).date_published;
  return html`${
      image
        ? html`<figure>
            <img src=${imageUrl(image)} alt=${alt ?? ''} width="480" height="320" />
            <figcaption>${credit}</figcaption>
          </figure>`
        : nothing
    }
    <h3><a href=${articleUrl(language, key)}>${title}</a></h3>
    <p>${summary}</p>
    ${published ? html`<time datetime=${published}>${published.slice(0, 10)}</time>` : nothing}`;
}

/** A feed inside the widget. Lit does not bind into scripts, so the element is made by hand. */
export function inlineFeed(language: Language): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(latestFeed(language));
  return script;
}

/** Links to the years of the archive, newest first. */
export function plainYears(language: Language): TemplateResult {
  const years = [2026, 2025, 2024, 2023];
  return html`<h2>${editions[language].archive}</h2>
    <ul>
      ${years.map((year) => html`<li><a href=${siteUrl(language, `archive/${year}/`)}>${year}</a></li>`)}
    </ul>`;
}
