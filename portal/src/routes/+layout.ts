import { loadMessages } from '$lib/i18n';
import type { LayoutLoad } from './$types';

/** The catalogue of the reader's language, and no other. */
export const load: LayoutLoad = async ({ data }) => ({ ...data, messages: await loadMessages(data.locale) });
