import { http, HttpResponse, type HttpHandler } from 'msw';

const grey = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><path fill="#ccc" d="M0 0h3v2H0z"/></svg>';
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** The last handler: a foreign picture is grey, any other request to another origin fails and is reported. */
export function unanswered(report: (request: Request) => void): HttpHandler {
  return http.all('*', ({ request }) => {
    const { origin, pathname } = new URL(request.url);
    if (origin === location.origin) return undefined;
    if (picture.test(pathname)) return new HttpResponse(grey, { headers: { 'Content-Type': 'image/svg+xml' } });
    report(request);
    return HttpResponse.error();
  });
}
