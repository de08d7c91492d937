import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../article/article.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { formatAsOf } from '../i18n/format.js';
import { directionOf, type Locale } from '../i18n/locale.js';
import { feedStore, type FeedRequest } from '../store/feed-store.js';
import { retractions, watchRetractions } from '../store/retractions.js';
import type { Snapshot } from '../store/shared-store.js';
import { Clock, localIso, now } from './clock.js';
import { pageDefaults } from './defaults.js';
import { readGiven } from './given-articles.js';
import { frame } from './frame.js';
import { InitialData } from './initial-data.js';
import { keepFocus } from './keep-focus.js';
import { nearestAttribute, watchLanguage } from './language.js';
import { Ledger } from './ledger.js';
import { LightDomWatcher } from './light-dom-watcher.js';
import { contentOf, type LightDom, type WholeItem } from './light-dom.js';
import { ReaderActions } from './reader-actions.js';
import { refreshRegularly, whenOnline } from './regular-refresh.js';
import { contextOf, type RenderContext } from './render-context.js';
import { lightDom } from './steady-element.js';
import { WidgetSettings } from './settings.js';
import { showStates } from './states.js';
import { statusOf, type Status, type WidgetState } from './status.js';
import { Subscription } from './subscription.js';
import { Teller } from './teller.js';
import { heading } from './templates.js';
import { whenNear } from './visibility.js';
import { chooseData, feedLanguage, fillsUp, filtersOf, hasRetracted, originsOf } from './widget-data.js';
import type { WidgetData } from './widget-data.js';

/**
 * What all widgets have in common: read the attributes and the light DOM, follow the feeds, choose, claim, render, tell.
 * A widget says which articles (`select`) and how they look (`renderArticles`, `renderSkeleton`).
 */
export abstract class NewsElement extends WidgetSettings {
  /** @internal */
  protected readonly internals = this.attachInternals();
  readonly #feeds = new Subscription<Feed, FeedRequest>(feedStore, () => this.requestUpdate());
  readonly #initial = new InitialData();
  readonly #lightDom = new LightDomWatcher(
    () => contentOf(this),
    () => {
      this.#initial.clear();
      this.requestUpdate();
    },
  );
  readonly #images = {
    broken: new Set<string>(),
    onImageError: ({ target }: Event): void => {
      this.#images.broken.add((target as Element).getAttribute('src') ?? '');
      this.requestUpdate();
    },
  };
  readonly #clock = new Clock(() => this.requestUpdate());
  readonly #actions = new ReaderActions(this, () => this.#selected);
  readonly #ledger = new Ledger(this, () => this.requestUpdate());
  #endInterval: (() => void) | undefined;
  #ends: (() => void)[] = [];
  #near = false;
  #status: Status = { state: 'loading', errors: [], partial: false };
  #data: WidgetData = { articles: [], initial: [], feeds: [] };
  #selected: readonly Article[] = [];
  readonly #teller = new Teller(this);
  #framed = false;

  /** What the widget is in: `loading`, `ready`, `empty` or `failed`. */
  get state(): WidgetState {
    return this.#status.state;
  }

  /** Why the data, or some of it, could not be had. */
  get error(): FeedError | undefined {
    return this.#status.errors[0];
  }

  /** Loads the data anew; settles when it is shown or has failed, and never rejects. */
  async refresh(): Promise<void> {
    // Whoever asks for it does not want to wait until the widget is near the viewport.
    if (!this.#near) this.#onNear();
    if (this.isConnected) await this.updateComplete;
    await this.reload();
    // Outside of a page nothing is rendered, and Lit would wait for ever.
    if (this.isConnected) await this.updateComplete;
  }

  /** What to show of `data.articles`, which the filters have passed already: best first, as many as there are. */
  protected abstract select(data: WidgetData): Iterable<Article>;

  /** The widget with its articles; called only when there is something to show. */
  protected abstract renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult;

  /** Grey lines with the geometry of what is to come. */
  protected abstract renderSkeleton(context: RenderContext): TemplateResult;

  /** The heading where neither the attribute nor the light DOM has one. */
  protected abstract defaultHeading(data: WidgetData, locale: Locale): string;

  /** How the widget reads its light DOM as one item, as a card does. */
  protected readonly wholeItem?: WholeItem;

  /** The element whose children and `feed` count: the widget, or its chosen tab. */
  protected get source(): HTMLElement {
    return contentOf(this);
  }

  /** Where the data comes from: addresses separated by white space, and the name of their format. */
  protected get addresses(): { readonly feed: string; readonly format: string } {
    const { source, feed, format } = this;
    return {
      feed: source === contentOf(this) ? feed : (source.getAttribute('feed') ?? source.dataset['feed'] ?? ''),
      format,
    };
  }

  /** Whether what is shown may grow old, so that there is room to say so. */
  protected get canAge(): boolean {
    return !!this.addresses.feed;
  }

  /** Follows what the widget needs; called before each rendering, and with `false` when it leaves the page. */
  protected follow(active: boolean): void {
    this.#feeds.follow(active ? this.#requests : []);
  }

  /** How all requests of the widget stand. */
  protected override get loads(): readonly Snapshot<unknown>[] {
    return this.#feeds.snapshots;
  }

  /** @param patient when nobody is waiting for it */
  protected async reload(patient?: boolean): Promise<void> {
    await this.#feeds.refresh(patient);
  }

  /** Whether the widget has the code that it draws with; until then it shows what it showed before. */
  protected get isPrepared(): boolean {
    return true;
  }

  protected get hasContent(): boolean {
    return this.#selected.length > 0;
  }

  /** What the shown articles come from, for telling new data from known. */
  protected get origins(): readonly unknown[] {
    return this.given ? [this.given].flat() : originsOf(this.#feeds.snapshots, this.#data);
  }

  /** The articles given by a program; exclusive. */
  protected get given(): readonly Article[] | undefined {
    return this.articles;
  }

  /** What the widget, or a tab of it, holds in its light DOM. */
  protected lightOf(source: Element): LightDom {
    return this.#initial.of(source, this.wholeItem).light;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const update = (): void => this.requestUpdate();
    this.#ends = [
      this.#lightDom.start(),
      this.#actions.start(),
      () => this.#endInterval?.(),
      watchLanguage(this, update),
      () => this.#clock.follow(false),
      watchRetractions(update),
      whenOnline(() => void (this.#status.errors.some(({ code }) => code === 'network') && this.reload())),
    ];
    if (!this.#near && this.loading !== 'eager') this.#ends.push(whenNear(this, () => this.#onNear()));
    this.#refreshRegularly();
    update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
    this.follow(false);
    this.#ledger.end();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    if (changed.has('refreshInterval')) this.#refreshRegularly();
    this.follow((this.#near ||= this.loading === 'eager'));
    const given = this.given && readGiven(this.given, this.baseURI);
    const loaded = this.#feeds.snapshots.flatMap(({ value }) => value ?? []);
    const [initial, before] = [this.#initial.of(this.source, this.wholeItem), this.#data];
    this.#data = chooseData(given, loaded, initial, filtersOf(this, now()), retractions());
    // What a program gives to a widget that had nothing needs its place.
    if (given && this.state === 'empty') this.steadySize.free();
    if (fillsUp(before, this.#data, this.count)) this.steadySize.grow();
    const pinned = given ? this.#data.articles : [...initial.light.articles, ...initial.articles];
    this.#selected = this.#ledger.pick(this.select(this.#data), pinned, this.origins, this.#actions.seen);
    this.#status = statusOf({
      waiting: !this.#near || !this.#lightDom.complete || !(this.isPrepared || this.#framed),
      hasContent: this.hasContent,
      loads: this.loads,
      feeds: this.#data.feeds,
      error: initial.error,
      staleAfter: this.staleAfter,
      clock: this.#clock,
    });
  }

  protected override update(changed: PropertyValues): void {
    keepFocus(this, this.shadowRoot!, () => super.update(changed));
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    const { state, errors, staleSince, partial } = this.#status;
    showStates(this.internals, [state, staleSince !== undefined && 'stale', partial && 'partial']);
    this.#clock.follow();
    this.#actions.watch(this.renderRoot);
    this.#ledger.claim(this.#selected);
    this.#teller.errors(errors);
    if (/ready|empty/.test(state)) this.#teller.load(this.origins, this.#selected, this.count);
  }

  protected override render(): unknown {
    const light = this.lightOf(this.source);
    const hasFallback = (light.visible && !hasRetracted(light.articles, retractions())) || !this.#lightDom.complete;
    const { state, staleSince, partial } = this.#status;
    const hides = state === 'empty' && this.whenEmpty === 'hide';
    // Once the box has been shown it stays: controls in it may have the focus. A word such as «Loading» has had its time.
    if (!this.#framed && state !== 'ready' && hasFallback && !(hides && !light.all)) return lightDom;
    if (hides) return nothing;
    const context = contextOf(this, this.language, this.#clock, this.#data.feeds, this.#images);
    const { locale } = context;
    this.#framed ||= state === 'ready';
    return frame({
      context,
      state,
      variant: this.layout,
      direction: !nearestAttribute(this, 'dir') && directionOf(context.language) === 'rtl' ? 'rtl' : undefined,
      header: this.renderHeader(context),
      panel: (content) => this.renderPanel(content),
      canAge: this.canAge,
      age:
        staleSince !== undefined
          ? formatAsOf(localIso(staleSince), locale, undefined, now())
          : partial
            ? locale.words.partial
            : undefined,
      body: () => this.renderArticles(this.#selected, context),
      skeleton: () => this.renderSkeleton(context),
      all: light.all ?? this.lightOf(contentOf(this)).all,
      onClick: this.#actions.onClick,
      onRetry: () => void this.refresh(),
    });
  }

  /** The heading: the attribute, else the light DOM's, else the widget's own words. */
  protected renderHeader({ locale }: RenderContext): unknown {
    const own = this.lightOf(contentOf(this)).heading;
    const text = this.heading ?? own?.text ?? this.defaultHeading(this.#data, locale);
    this.hasHeading = !!text || !!contentOf(this).querySelector(':scope > [slot="heading"]');
    if (!this.hasHeading) return nothing;
    const href = this.resolve(this.headingHref) ?? own?.href;
    return heading(
      this.levelOfHeading,
      'heading',
      html`<slot name="heading">${href ? html`<a href=${href}>${text}</a>` : text}</slot>`,
    );
  }

  /** Puts a container of the widget's own around the body in every state. */
  protected renderPanel(content: unknown): unknown {
    return content;
  }

  get #requests(): FeedRequest[] {
    if (this.given) return [];
    const { feed, format } = this.addresses;
    return (feed ?? '').split(/\s+/).flatMap((address) => {
      const request = this.requestFor(address);
      return request ? { ...request, ...(format && { format }) } : [];
    });
  }

  /** The language of the widget: the page's, else the feed's. */
  protected get language(): string {
    return nearestAttribute(this, 'lang') || pageDefaults.lang || feedLanguage(this.#feeds.snapshots, this.#data);
  }

  #refreshRegularly(): void {
    this.#endInterval?.();
    this.#endInterval = refreshRegularly(this.refreshInterval, () => void (this.#near && this.reload(true)));
  }

  #onNear(): void {
    this.#near = true;
    this.requestUpdate();
  }
}
