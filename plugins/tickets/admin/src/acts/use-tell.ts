import { useMutation, useQueryClient } from 'react-query';
import { reread, tell, troubleOf, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { addressOf, keyOf } from '../conversation/address';

export type Told<A> =
  { readonly ok: true; readonly answer: A } | { readonly ok: false; readonly trouble: Trouble };

/**
 * Sends an act on a ticket to `/tickets/conversations/<number>/<path>`, and reads conversation and queue again, so that
 * what is shown is what is stored: also after a refusal, which often means that somebody else was faster.
 */
export function useTell<A>(number: number) {
  const cache = useQueryClient();
  const mutation = useMutation(({ path, command }: { readonly path: string; readonly command: object }) =>
    tell<A>(`${addressOf(number)}/${path}`, command),
  );
  const send = async (path: string, command: object): Promise<Told<A>> => {
    try {
      const answer = await mutation.mutateAsync({ path, command });
      void reread(cache, ['desk', 'queue']);
      await reread(cache, keyOf(number));
      return { ok: true, answer };
    } catch (error) {
      void reread(cache, keyOf(number));
      return { ok: false, trouble: troubleOf(error) };
    }
  };
  return { send, isSending: mutation.isLoading };
}
