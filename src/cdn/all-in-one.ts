import { setPageDefaults } from '../element/defaults.js';
import { defineWidgets, registerLocale } from '../index.js';
import { placeWidgets } from './placing.js';
import { findScript, hostsOf, type NewsWidgets, offer } from './script-tag.js';

const script = findScript('news-widgets');
const hosts = hostsOf(script);
setPageDefaults(script?.dataset);
/** Of another copy of the script, whose widgets stand on the page. */
const { registerLocale: tellOther } = Object(window.newsWidgets) as Partial<NewsWidgets>;

offer(
  {
    define(options = {}) {
      defineWidgets(options);
      placeWidgets({ prefix: options.prefix ?? 'news', hosts });
    },
    registerLocale(locale) {
      registerLocale(locale);
      tellOther?.(locale);
    },
  },
  script?.dataset['prefix'],
);
