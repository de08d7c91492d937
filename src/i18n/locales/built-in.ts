import type { Locale } from '../locale-table.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

/** The languages that are there from the beginning. */
export const builtIn: readonly Locale[] = [ru, kk, en];

/** Fetches another language, once; undefined where there is none to be had any more. The loader brings such a function. */
export const loadLocale = undefined as ((name: string) => Promise<Locale> | undefined) | undefined;
