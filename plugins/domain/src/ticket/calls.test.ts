import { answeredByCall, callIssues } from './calls';

const at = (time: string): string => `2026-11-25T${time}.000Z`;
const now = Date.parse(at('12:00:00'));

describe('the instants of a call', () => {
  it.each<[string, string | null, string, readonly string[]]>([
    ['09:00:00', '09:00:08', '09:05:00', []],
    ['09:00:00', '09:00:00', '09:00:01', []],
    ['09:00:00', null, '09:00:30', []],
    ['11:59:00', '11:59:30', '12:01:00', []],
    ['09:00:00', null, '09:00:00', ['hungUpAt field.order']],
    ['09:00:00', '09:00:08', '09:00:07', ['hungUpAt field.order']],
    ['09:00:00', '08:59:59', '09:05:00', ['pickedUpAt field.order']],
    ['11:00:00', '11:00:08', '12:01:01', ['hungUpAt field.inFuture']],
    ['12:02:00', null, '12:03:00', ['rangAt field.inFuture', 'hungUpAt field.inFuture']],
  ])('rang %s, picked up %s, hung up %s', (rang, picked, hung, expected) => {
    const instants = { rangAt: at(rang), pickedUpAt: picked && at(picked), hungUpAt: at(hung) };
    expect(callIssues(instants, now).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it.each([
    [at('09:00:08'), false, Date.parse(at('09:00:08'))],
    [at('09:00:08'), true, null],
    [null, false, null],
  ])('picked up %s, ‘we call back’ %s: answered %s', (pickedUpAt, isCallBack, expected) => {
    expect(answeredByCall({ pickedUpAt, isCallBack })).toBe(expected);
  });
});
