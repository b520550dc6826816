import type { HandleClientError } from '@sveltejs/kit';

/** In the browser what fails is the line, or a page that is older than the server: the error page says so. */
export const handleError: HandleClientError = ({ error, status }) => {
  // eslint-disable-next-line no-console -- the only place where a developer can find it
  console.error(error);
  return { code: status === 404 ? 'page.notFound' : 'desk.offline', message: '' };
};
