import { firstImage, TINY } from '../../article/text.js';
import { childrenOf, type XmlElement } from '../xml.js';
import type { RawImage } from './feed-format.js';
import { htmlOf, pick, resolve, text, textOf } from './xml-values.js';

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;
const OTHER_FILE = /\.(?:mp[34]|m4[av]|webm|pdf)(?:$|[?#])/i;
/** WordPress puts the portrait of the author before the pictures, GitHub in their place. */
const PORTRAIT = /gravatar\.com|\/\/avatars\d*\./;
/** In pixels: wider is more than any page shows. */
const WIDE = 2048;
/** In pixels: smaller is worse than the first picture of the text, be it a Blogger's square of 72. */
const SMALL = 150;

/** What is left of an address without its file. */
const FOLDER = /^https?:\/\/[^/]+\/(?:[a-z_-]+\/)?$/i;

const widthOf = ({ attributes }: XmlElement): number => parseFloat(attributes['width']!) || 0;

/** `media:content` has an `url`, `itunes:image` a `href`, RDF a `resource`; others have it in an element or as their text. */
function addressOf(element: XmlElement): string | undefined {
  const { url, href, resource } = element.attributes;
  const stated = url || href || resource || (pick(element, 'url', 'loc') ?? element).content.trim();
  const address = url || /^[^\s<]*[./][^\s<]*$/.test(stated) ? resolve(stated, element) : '';
  return FOLDER.test(address ?? '') ? undefined : address;
}

/** Whether a `media:content`, an `enclosure` or a `link` is a picture; where nothing useful is said, its name tells. */
function isImage({ attributes }: XmlElement): boolean {
  const { url, href, resource, medium, type, rel = 'enclosure' } = attributes;
  const address = url || href || resource || '';
  const kind = medium || type || '';
  return (
    !!address &&
    !PORTRAIT.test(address) &&
    !OTHER_FILE.test(address) &&
    rel !== 'icon' &&
    (/^image/i.test(kind) ||
      (rel === 'enclosure' && !/^(?:audio|video|text|application\/(?!octet))/i.test(kind) && IMAGE_FILE.test(address)))
  );
}

/** The largest that fits first; the order of the feed where sizes are not told. */
function bySize(a: XmlElement, b: XmlElement): number {
  const [first, second] = [a, b].map(widthOf).map((width) => (width > WIDE ? -width : width));
  return second! - first!;
}

/**
 * Pictures of an item, searched for as far as they are asked for: elements that are one, in whatever way they say it, then the
 * first in its texts, then the small ones.
 */
export function* images(item: XmlElement, bodies: readonly (XmlElement | undefined)[]): Generator<RawImage> {
  // Not deeper: what an item has to say of other articles comes with their pictures.
  const media = [item, ...childrenOf(item, 'group')].flatMap((element) =>
    childrenOf(element, 'content', 'thumbnail', 'credit'),
  );
  const named = (name: string): XmlElement[] =>
    media.flatMap((element) => (element.name === name ? element : childrenOf(element, name)));
  const elements = [
    ...named('content').filter(isImage).sort(bySize),
    ...named('thumbnail').sort(bySize),
    ...childrenOf(item, 'enclosure', 'link').filter(isImage).sort(bySize),
    ...childrenOf(item, 'image', 'imageurl', 'thumbnail_loc'),
  ];
  const credit = textOf(named('credit')[0]);
  const read = (element: XmlElement): RawImage => ({
    url: addressOf(element),
    width: element.attributes['width'],
    height: element.attributes['height'],
    alt: text(element, 'description', 'caption', 'title'),
    credit: text(element, 'credit') || credit || text(element, 'copyright'),
  });
  const isSmall = (element: XmlElement): boolean => widthOf(element) > 0 && widthOf(element) < SMALL;
  for (const element of elements) if (!isSmall(element)) yield read(element);
  for (const body of bodies) {
    const image = body && firstImage(htmlOf(body));
    if (image) yield { credit, ...image, url: resolve(image.url, body) };
  }
  for (const element of elements) if (isSmall(element) && widthOf(element) >= TINY) yield read(element);
}
