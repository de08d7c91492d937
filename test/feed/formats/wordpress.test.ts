import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../src/feed/index.js';
import type { Article } from '../../../src/feed/index.js';

const url = 'https://tau.example/wp-json/wp/v2/posts';
const post = (members: object = {}) => ({
  id: 1,
  date: '2026-05-17T08:40:00',
  date_gmt: '2026-05-17T03:40:00',
  link: 'https://tau.example/1/',
  title: { rendered: 'T' },
  ...members,
});
const first = (value: unknown): Article =>
  parseFeed(new TextEncoder().encode(JSON.stringify(value)), { url }).articles[0]!;
const article = (members: object): Article => first([post(members)]);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('WordPress', () => {
  it('is read in a wrapper as well', () => {
    for (const wrapped of [
      { body: [post()], status: 200, headers: {} },
      { posts: [post()], total: 1 },
    ])
      expect(first(wrapped).published).to.equal('2026-05-17T08:40:00+05:00');
  });

  it('gives the date in UTC where that is all it tells', () => {
    expect(article({ date: undefined }).published).to.equal('2026-05-17T03:40:00Z');
  });

  it('features a film without taking it for a picture', () => {
    const film = { media_type: 'file', mime_type: 'video/mp4', source_url: '/v.mp4', media_details: { width: 1920 } };
    const content = { rendered: '<p><img src="https://tau.example/a.jpg"></p>' };
    const { image } = article({ content, _embedded: { 'wp:featuredmedia': [film] } });
    expect(image?.url).to.equal('https://tau.example/a.jpg');
  });

  it('gives a summary without the link to the rest, and none for what a password guards', () => {
    const summary = (rendered: string, others: object = {}) => article({ excerpt: { rendered }, ...others }).summary;
    const link = '<a href="https://tau.example/1/#more-1" class="more-link">Read <span class="x">on</span></a>';
    expect(summary(`<p>Words&hellip;</p>\n<p class="link-more">${link}</p>\n`)).to.equal('Words…');
    expect(summary(`<p>Words&hellip; ${link}</p>`)).to.equal('Words…');
    expect(summary('<p>There is no excerpt because this is a protected post.</p>')).to.equal(undefined);
    expect(summary('', { yoast_head_json: { description: 'Of a plugin' } })).to.equal('Of a plugin');
  });

  it('finds sections and tags in taxonomies of any name', () => {
    const read = (...terms: object[]) => {
      const { section, tags } = article({ _embedded: { 'wp:term': [terms] } });
      return plain({ section: section?.name, tags });
    };
    const term = (taxonomy: string, name: string) => ({ taxonomy, name });
    expect(read(term('category', 'A'), term('category', 'B'))).to.deep.equal({ section: 'A', tags: ['B'] });
    expect(read(term('category', 'Uncategorized'), term('news_category', 'C'))).to.deep.equal({ section: 'C' });
    for (const taxonomy of ['rubric', 'rubrika', 'news_section', 'topic', 'news-categories'])
      expect(read(term(taxonomy, 'D'), term('news_tag', 'E')), taxonomy).to.deep.equal({ section: 'D', tags: ['E'] });
    expect(read(term('post_format', 'Aside'), term('author', 'Ann'))).to.deep.equal({});
  });

  it('asks a plugin for the author that is not embedded', () => {
    const yoast = { yoast_head_json: { author: 'Анна Ким' } };
    expect(article({ author: 3, ...yoast }).authors).to.deep.equal(['Анна Ким']);
    const nobody = { _embedded: { author: [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.' }] } };
    expect(article({ ...yoast, ...nobody }).authors).to.deep.equal(['Анна Ким']);
  });
});
