import { makeUseWords } from '@kaigai-desk/platform/admin-kit';
import { en } from './en';
import { ja } from './ja';

export const PLUGIN = 'forms';
export const catalogues = { ja, en };
export type WordKey = keyof typeof ja;
export const useWords = makeUseWords<WordKey>(PLUGIN, en);
