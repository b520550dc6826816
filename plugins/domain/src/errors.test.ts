import { ERRORS, FIELD_ERRORS, errorText } from './errors';
import { STATE_FOR_DESK, STATE_FOR_REQUESTER, stateForDesk } from './words/states';

const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

describe('texts', () => {
  const all = { ...FIELD_ERRORS, ...ERRORS, ...STATE_FOR_DESK, ...STATE_FOR_REQUESTER };
  it.each(Object.entries(all))('%s reads in both languages', (_code, texts) => {
    expect(texts.ja).toMatch(isJapanese);
    expect(texts.en).not.toMatch(isJapanese);
    expect(texts.en.trim()).not.toBe('');
  });

  it('a code that nobody knows reads as unexpected', () => {
    expect(errorText('toString', 'en')).toBe(ERRORS.unexpected.en);
    expect(errorText('field.required', 'ja')).toBe('入力してください。');
  });

  it('a reply turns the desk’s word for open', () => {
    expect(stateForDesk('open', true, 'ja')).toBe('返信あり');
    expect(stateForDesk('open', false, 'ja')).toBe('対応中');
    expect(stateForDesk('new', true, 'en')).toBe('New');
  });
});
