import { setPageDefaults } from '../element/defaults.js';
import { defineWidgets, registerLocale } from '../index.js';
import { placeWidgets } from './placing.js';
import { findScript, hostsOf, offer } from './script-tag.js';

const script = findScript('news-widgets');
const hosts = hostsOf(script);
setPageDefaults(script?.dataset);

offer(
  {
    define(options = {}) {
      defineWidgets(options);
      placeWidgets({ prefix: options.prefix ?? 'news', hosts });
    },
    registerLocale,
  },
  script?.dataset['prefix'],
);
