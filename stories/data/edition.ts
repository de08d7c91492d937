/** The languages that every story speaks. */
export type Language = 'ru' | 'kk' | 'en';

export type Section = 'city' | 'nature' | 'science' | 'culture' | 'sport' | 'school';

/** What an article says; what does not depend on its language is in articles.ts. */
export interface Words {
  readonly title: string;
  readonly summary?: string;
  /** What the picture shows. */
  readonly alt?: string;
  /** Who made the picture. */
  readonly credit?: string;
}

/** An invented newspaper in one language. */
export interface Edition<Key extends string> {
  readonly language: Language;
  readonly title: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly desks: Readonly<Record<Section, string>>;
  readonly source: string;
  /** The whole text of `tram`, as its content system writes it, with the address of a picture in it. */
  readonly body: (image: string) => string;
  readonly allNews: string;
  /** A label for the second of two tabs. */
  readonly all: string;
  readonly popular: string;
  readonly readAlso: string;
  readonly archive: string;
  /** Why no paper came out on the first days of a year. */
  readonly holiday: string;
  readonly articles: Readonly<Record<Key, Words>>;
}
