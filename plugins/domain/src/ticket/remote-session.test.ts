import { sessionIssues } from './remote-session';

const at = (time: string): string => `2026-11-25T${time}:00.000Z`;
const now = Date.parse(at('12:00'));
const issuesOf = (consentAt: string, beganAt: string, endedAt: string) =>
  sessionIssues({ consentAt: at(consentAt), beganAt: at(beganAt), endedAt: at(endedAt) }, now);

describe('the instants of a remote session', () => {
  it.each([
    ['09:00', '09:05', '09:30', []],
    ['09:05', '09:05', '09:06', []],
    ['11:00', '11:30', '12:01', []],
    ['09:10', '09:05', '09:30', [{ field: 'consentAt', code: 'field.consentLate' }]],
    ['09:00', '09:30', '09:30', [{ field: 'endedAt', code: 'field.order' }]],
    ['09:00', '09:30', '09:05', [{ field: 'endedAt', code: 'field.order' }]],
    ['09:00', '09:30', '12:02', [{ field: 'endedAt', code: 'field.inFuture' }]],
    [
      '09:00',
      '13:00',
      '13:30',
      [
        { field: 'beganAt', code: 'field.inFuture' },
        { field: 'endedAt', code: 'field.inFuture' },
      ],
    ],
  ])('agreed %s, from %s to %s', (consentAt, beganAt, endedAt, expected) => {
    expect(issuesOf(consentAt, beganAt, endedAt)).toEqual(expected);
  });
});
