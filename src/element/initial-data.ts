import type { Article } from '../article/article.js';
import { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { jsonFeed } from '../feed/formats/json-feed.js';
import { finish, parseSteps } from '../feed/parse-steps.js';
import { readLightDom, type LightDom, type WholeItem } from './light-dom.js';

/** What the page's author put inside a widget, or inside a tab of it. */
export interface Initial {
  readonly light: LightDom;
  /** The articles of the inline feed, else those of the light-DOM items. */
  readonly articles: readonly Article[];
  /** The inline feed. */
  readonly feed?: Feed;
  /** Why the inline feed could not be read. */
  readonly error?: FeedError;
}

/** Reads light DOM and inline JSON, once until the page changes them. */
export class InitialData {
  #read = new WeakMap<Element, Initial>();
  /** By source text, which outlives changes elsewhere in the light DOM. */
  #inline = new Map<string, Partial<Initial>>();
  /** What stood there until the last change. A page that writes its JSON anew all day leaves no more behind. */
  #before = this.#inline;

  /** Forgets what was read, because the page has changed it. */
  clear(): void {
    this.#read = new WeakMap();
    if (this.#inline.size) [this.#before, this.#inline] = [this.#inline, new Map()];
  }

  /**
   * @param source the widget, or the tab whose children count
   * @param whole where `source` itself may be the one item, as a card is
   */
  of(source: Element, whole: WholeItem | undefined): Initial {
    let initial = this.#read.get(source);
    if (!initial) {
      const light = readLightDom(source, whole);
      initial = { light, articles: light.articles, ...(light.json && this.#feedIn(light.json, source.baseURI)) };
      this.#read.set(source, initial);
    }
    return initial;
  }

  #feedIn(json: string, url: string): Partial<Initial> {
    const read = this.#inline.get(json) ?? this.#before.get(json) ?? readInline(json, url);
    this.#inline.set(json, read);
    return read;
  }
}

function readInline(json: string, url: string): Partial<Initial> {
  try {
    const feed = finish(parseSteps(new TextEncoder().encode(json), { url }, [() => [jsonFeed]]));
    return { feed, articles: feed.articles };
  } catch (error) {
    if (error instanceof FeedError) return { error };
    throw error;
  }
}
