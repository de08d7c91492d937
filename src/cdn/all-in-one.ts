import { pageDefaults } from '../element/defaults.js';
import { defineWidgets } from '../index.js';

// The script's own tag is known only while the script runs for the first time.
const { prefix, lang, proxy, linkParams } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
Object.assign(pageDefaults, lang && { lang }, proxy && { proxy }, linkParams && { linkParams });
try {
  defineWidgets(prefix ? { prefix } : {});
} catch (error) {
  // A slip in the tag of the script must neither reach the page's error handlers nor leave it without widgets.
  console.error(`[news-widgets] ${String(error)} The tags begin with "news" now.`);
  defineWidgets();
}
