import { pageDefaults } from '../element/defaults.js';
import { defineWidgets } from '../index.js';

// The script's own tag is known only while the script runs for the first time.
const { prefix, lang, proxy, linkParams } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
Object.assign(pageDefaults, lang && { lang }, proxy && { proxy }, linkParams && { linkParams });
defineWidgets(prefix ? { prefix } : {});
