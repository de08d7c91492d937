// A feed's server with every fault that a network knows, for tests over real connections.
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const item = (number) => ({
  id: `n${number}`,
  url: `https://portal.example/news/${number}/`,
  title: `Новость номер ${number}`,
  date_published: `2026-05-${String(28 - number).padStart(2, '0')}T09:00:00+05:00`,
});

/** A JSON Feed of so many articles; `news` are its `_news` members. */
export function jsonFeed(count, news) {
  const items = Array.from({ length: count }, (_, index) => item(index + 1));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Портал', items, ...(news && { _news: news }) };
}

export const good = JSON.stringify(jsonFeed(5));
const open = { 'access-control-allow-origin': '*' };
const json = { ...open, 'content-type': 'application/feed+json' };

/** Answers by the name of the fault. */
const faults = {
  good: (response) => send(response, 200, good),
  'no-permission': (response) => send(response, 200, good, { 'access-control-allow-origin': undefined }),
  401: (response) => send(response, 401, 'Who are you?', { 'www-authenticate': 'Bearer' }),
  403: (response) => send(response, 403, 'Forbidden'),
  404: (response) => send(response, 404, 'Not here'),
  410: (response) => send(response, 410, 'Gone'),
  429: (response) => send(response, 429, 'Slow down', { 'retry-after': '120' }),
  500: (response) => send(response, 500, 'Oops'),
  503: (response) => send(response, 503, 'Busy', { 'retry-after': '120' }),
  204: (response) => response.writeHead(204, open).end(),
  html: (response) =>
    send(response, 200, '<!doctype html><title>Вход на сайт</title><ul><li><a href="/x/">Ссылка</a></li></ul>', {
      'content-type': 'text/html; charset=utf-8',
    }),
  empty: (response) => send(response, 200, ''),
  'cut-json': (response) => send(response, 200, good.slice(0, 100)),
  'bad-json': (response) => send(response, 200, `{"version": nonsense}`),
  'other-json': (response) => send(response, 200, '{"error":"limit exceeded"}'),
  'wrong-type': (response) =>
    send(response, 200, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]), {
      'content-type': 'image/png',
    }),
  'redirect-loop': (response) => response.writeHead(302, { ...open, location: 'redirect-loop' }).end(),
  'other-scheme': (response) => response.writeHead(302, { ...open, location: 'ftp://portal.example/feed.json' }).end(),
  'slow-start': () => {},
  'slow-drip': (response, later) => {
    response.writeHead(200, json).write('{"version":');
    const timer = setInterval(() => response.write(' '), 200);
    later(() => clearInterval(timer));
  },
  endless: (response, later) => {
    response.writeHead(200, json);
    const chunk = Buffer.alloc(64 * 1024, ' ');
    // A hundred megabytes, had they all been wanted.
    let left = 1600;
    const write = () => {
      while (left-- > 0 && response.write(chunk));
      if (left <= 0) response.end();
    };
    response.on('drain', write);
    later(() => response.off('drain', write));
    write();
  },
  'declared-large': (response) => {
    response.writeHead(200, { ...json, 'content-length': String(100 * 1024 * 1024) }).write('{');
  },
  'gzip-garbage': (response) =>
    send(response, 200, Buffer.concat([gzipSync(good).subarray(0, 12), Buffer.alloc(200, 7)])),
  'gzip-bomb': (response) => send(response, 200, gzipSync(Buffer.alloc(20 * 1024 * 1024))),
  'encoding-lie': (response) => send(response, 200, good, { 'content-encoding': 'gzip' }),
  reset: (response) => response.socket.resetAndDestroy(),
  'reset-mid-body': (response) => {
    response.writeHead(200, json).write(good.slice(0, 200));
    setTimeout(() => response.socket.resetAndDestroy(), 50);
  },
  'long-length': (response) => {
    response.writeHead(200, { ...json, 'content-length': String(Buffer.byteLength(good) + 500) }).write(good);
    setTimeout(() => response.socket?.end(), 50);
  },
  // What is not read by what the server says, but by what it is.
  'wrong-charset': (response) => send(response, 200, rss, { 'content-type': 'text/xml; charset=iso-8859-1' }),
  'raw-gzip': (response) => send(response, 200, gzipSync(good), { 'content-type': 'application/octet-stream' }),
  brotli: (response) => send(response, 200, brotliCompressSync(good), { 'content-encoding': 'br' }),
};

const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Портал</title>${[1, 2, 3]
  .map(
    (number) =>
      `<item><title>Новость номер ${number}</title><link>https://portal.example/news/${number}/</link></item>`,
  )
  .join('')}</channel></rss>`;

function send(response, status, body, headers = {}) {
  const all = { ...json, ...headers };
  for (const name of Object.keys(all)) if (all[name] === undefined) delete all[name];
  response.writeHead(status, all).end(body);
}

/**
 * Starts the server on a free port. `/faults/NAME` answers with that fault; `handle` may answer other requests first.
 * `log` has a line for each request, such as `GET /faults/404`.
 */
export async function startFaultServer({ handle } = {}) {
  const log = [];
  const pending = new Set();
  const endings = new Set();
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    pending.add(response);
    response.on('close', () => pending.delete(response));
    if (handle?.(request, response)) return;
    const name = /^\/faults\/([\w-]+)/.exec(request.url)?.[1];
    const later = (end) => {
      endings.add(end);
      response.on('close', end);
    };
    if (name in faults) faults[name](response, later);
    else response.writeHead(404).end();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    log,
    /** How many requests are being answered, each on a connection of its own. */
    get pending() {
      return pending.size;
    },
    close: () =>
      new Promise((done) => {
        for (const end of endings) end();
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** An address where nobody listens. */
export async function refusedUrl() {
  const server = createSocketServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}/feed.json`;
}

function listen(server) {
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => done(server.address().port));
  });
}
