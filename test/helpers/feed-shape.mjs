// What the contract says of every feed that was read, whatever it was made of.

const isText = (value) =>
  typeof value === 'string' && value.trim() === value && value !== '' && !/[\0-\x1f\x7f-\x9f]/.test(value);
const isMarkup = (value) => typeof value === 'string' && value.trim() !== '';
const isCount = (value) => typeof value === 'number' && value >= 0 && value < Infinity;
const isPixels = (value) => isCount(value) && value > 0;
const isLanguage = (value) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value);
const isZone = (value) => /^(?:[+-]\d\d:\d\d|[a-z][\w+/-]*)$/i.test(value);
const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value);
const isDate = (value) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
function isAddress(value) {
  try {
    return /^https?:$/.test(new URL(value).protocol) && new URL(value).href === value;
  } catch {
    return false;
  }
}
const listOf = (check) => (value) =>
  Array.isArray(value) && value.length > 0 && value.every((each) => !complain(each, check));
const texts = listOf(isText);

/** An object: what each member must be; one with `!` has to be there. */
const link = { 'name!': isText, url: isAddress };
const image = {
  'url!': isAddress,
  width: isPixels,
  height: isPixels,
  alt: isText,
  credit: isText,
  sources: listOf({ 'url!': isAddress, 'width!': isPixels }),
};
const article = {
  'id!': isText,
  'url!': isAddress,
  'title!': isText,
  summary: isText,
  contentHtml: isMarkup,
  image,
  published: isDate,
  updated: isDate,
  authors: texts,
  section: link,
  tags: texts,
  views: isCount,
  windowViews: isCount,
  comments: isCount,
  source: link,
  language: isLanguage,
  kind: isText,
  labels: texts,
  story: isText,
  related: texts,
};
const feed = {
  title: isText,
  url: isAddress,
  language: isLanguage,
  'skipped!': Number.isInteger,
  generated: isDate,
  timeZone: isZone,
  list: {
    'kind!': (kind) => ['latest', 'popular', 'related', 'day'].includes(kind),
    window: isText,
    of: isText,
    date: isDay,
  },
  popular: (windows) => Object.isFrozen(windows) && Object.values(windows).every(isAddress),
  archive: isAddress,
  retracted: texts,
  problem: (problem) => Object.isFrozen(problem) && problem.name === 'FeedError',
  'articles!': (articles) => Array.isArray(articles) && Object.isFrozen(articles) && articles.length <= 1000,
};

function complain(value, shape, path = '') {
  if (typeof shape === 'function') return shape(value) ? '' : `${path} is ${JSON.stringify(value)?.slice(0, 120)}`;
  if (!value || typeof value !== 'object' || !Object.isFrozen(value)) return `${path} is no frozen object`;
  const known = Object.keys(shape).map((name) => name.replace('!', ''));
  const strange = Object.keys(value).find((name) => !known.includes(name));
  if (strange) return `${path}.${strange} is unknown`;
  for (const [name, check] of Object.entries(shape)) {
    const member = name.replace('!', '');
    if (!(member in value)) {
      if (name !== member) return `${path}.${member} is missing`;
      continue;
    }
    const found = complain(value[member], check, `${path}.${member}`);
    if (found) return found;
    if (typeof value[member] === 'object' && !Object.isFrozen(value[member])) return `${path}.${member} is not frozen`;
  }
  return '';
}

/** What is not as it should be, one sentence each. */
export function shapeComplaints(given) {
  return [
    complain(given, feed, 'feed'),
    ...(given.articles ?? []).map((each, index) => complain(each, article, `articles[${index}]`)),
  ].filter(Boolean);
}
