/**
 * A refused save keeps what was typed. Strapi's Content Manager writes the typed values into its cache before the server
 * answers, and on a refusal rolls them back and reads the row again: both wipe the form. One store middleware leaves
 * out the early write and the reading again. Look at it again on every upgrade of Strapi (names of its API slice).
 */
import { errorText, type Conflict } from '@kaigai-desk/domain';
import { adminLanguage } from '../language';
import { rememberStore, showRefused } from './conflict/store';

interface Action {
  readonly type?: string;
  readonly payload?: Refused & { readonly queryCacheKey?: string };
  readonly meta?: {
    readonly arg?: {
      readonly endpointName?: string;
      readonly originalArgs?: { readonly model?: string; readonly documentId?: string };
    };
    rejectedWithValue?: boolean;
  };
}
interface Refused {
  name?: string;
  message?: string;
  /** Not there when no answer came. */
  readonly status?: number;
  details?: Partial<Conflict> & { readonly code?: string; errors?: unknown };
}
type Dispatch = (action: Action) => unknown;

const SAVES = new Set(['createDocument', 'updateDocument', 'publishDocument']);

const isEarlyWrite = ({ type, payload }: Action): boolean =>
  type?.endsWith('/queryResultPatched') === true &&
  payload?.queryCacheKey?.startsWith('getDocument(') === true;

const isRefusedSave = ({ type, meta }: Action): boolean =>
  type === 'adminApi/executeMutation/rejected' && SAVES.has(meta?.arg?.endpointName ?? '');

/**
 * Our refusals come in the reader's language; what the line or Strapi itself says does not, nor what was refused before
 * anybody looked at who sends it.
 */
function saidIn(language: 'ja' | 'en', { status, message, details }: Refused): string | undefined {
  if (status === 413) return errorText('input.tooLarge', language);
  if (details?.code) return message;
  if (status === undefined) return errorText('desk.unreachable', language);
  if (status === 403) return errorText('access.denied', language);
  return status >= 500 ? errorText('unexpected', language) : message;
}

/** Strapi shows errors beside their fields only for this name, and stumbles over details without a list of errors. */
function asFieldErrors(payload: Refused | undefined): void {
  if (!payload) return;
  payload.name = 'ValidationError';
  payload.message = saidIn(adminLanguage(), payload) ?? '';
  payload.details = { ...payload.details, errors: payload.details?.errors ?? [] };
}

const isSaved = ({ type, meta }: Action): boolean =>
  type === 'adminApi/executeMutation/fulfilled' && SAVES.has(meta?.arg?.endpointName ?? '');

/** A save that came too late is told to the page, which asks what shall stand (conflict/ConflictWatch.tsx). */
function tellConflict({ payload, meta }: Action): void {
  const { code, revision, fields } = payload?.details ?? {};
  if (code !== 'record.conflict' || revision === undefined || fields === undefined) return;
  const { model = '', documentId } = meta?.arg?.originalArgs ?? {};
  showRefused({ model, documentId, conflict: { revision, fields } });
}

/** The middleware for `app.addMiddlewares`. */
export const keepTyped =
  ({ dispatch }: { readonly dispatch: Dispatch }) =>
  (next: Dispatch): Dispatch => {
    rememberStore(dispatch as never);
    return (action) => {
      if (isEarlyWrite(action)) return undefined;
      if (isSaved(action)) showRefused(null);
      if (!isRefusedSave(action)) return next(action);
      asFieldErrors(action.payload);
      // after the answer has gone through: the page reads the form as it is then
      queueMicrotask(() => tellConflict(action));
      const { meta } = action;
      if (!meta) return next(action);
      // tags are invalidated only for refusals with a value: for a moment this one has none, so nothing is read again
      meta.rejectedWithValue = false;
      queueMicrotask(() => {
        meta.rejectedWithValue = true;
      });
      return next(action);
    };
  };
