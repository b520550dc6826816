/** For whoever watches the portal: it runs. Whether the CMS does is the CMS's to say. */
export const GET = () =>
  new Response('ok', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
