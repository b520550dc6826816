import type { DraftCard } from '@kaigai-desk/domain';
import { settle, type Draft } from './kept';

const AT = '2026-11-25T05:00:00.000Z';
const LATER = '2026-11-25T05:01:00.000Z';
const empty: Draft = { text: '', requestId: 'a', tried: null, cannedReplyId: null, kept: null };
const saved: Draft = { ...empty, text: '書きかけ', kept: { text: '書きかけ', savedAt: AT } };
const card: DraftCard = {
  id: '1',
  kind: 'answer',
  isMine: true,
  authorName: '佐藤 健',
  text: '書きかけ',
  savedAt: AT,
  requestId: 'b',
  cannedReplyId: 'c',
};
const theirs: DraftCard = { ...card, isMine: false, requestId: null, authorName: '中村 真理' };

describe('a text in the box', () => {
  it('comes from the server in a new browser, with the id under which it goes', () => {
    expect(settle(empty, [theirs, card], 'answer')).toEqual({
      kind: 'adopt',
      draft: {
        text: '書きかけ',
        requestId: 'b',
        tried: null,
        cannedReplyId: 'c',
        kept: { text: '書きかけ', savedAt: AT },
      },
    });
  });

  it('follows another browser of the same agent, unless something is typed here that is not saved', () => {
    const newer = { ...card, text: '書きかけの続き', savedAt: LATER };
    expect(settle(saved, [newer], 'answer')).toMatchObject({
      kind: 'adopt',
      draft: { text: '書きかけの続き' },
    });
    expect(settle({ ...saved, text: '書きかけ!' }, [newer], 'answer')).toEqual({ kind: 'asItIs' });
  });

  it.each<[string, Draft, readonly DraftCard[]]>([
    ['nothing is kept', empty, []],
    ['it is what is kept', saved, [card]],
    [
      'an older answer of the server arrives late',
      { ...saved, kept: { text: '書きかけ', savedAt: LATER } },
      [card],
    ],
    ['only the note is kept', empty, [{ ...card, kind: 'note' }]],
    ['a colleague writes something else', empty, [theirs]],
    ['it was typed here and never saved', { ...empty, text: 'x' }, [theirs]],
  ])('stays as it is when %s', (_, draft, drafts) => {
    expect(settle(draft, drafts, 'answer')).toEqual({ kind: 'asItIs' });
  });

  it('is known to be in the hands of a colleague who took it over', () => {
    const grown = { ...theirs, text: '書きかけの続き' };
    expect(settle(saved, [grown], 'answer')).toEqual({ kind: 'takenBy', name: '中村 真理' });
  });
});
