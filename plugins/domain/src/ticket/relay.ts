/** What is out of the desk's scope is passed to HQ IT by one act that also tells the requester (R24). */
import * as v from 'valibot';
import { textField } from '../text';
import type { Language } from './channels';
import { BODY_MAX, messageId } from './commands';
import { WHY_MAX } from './exclude';

/**
 * POST …/relay (admin). `body` is what the requester reads, in the language of the thread; `seenMessageId` is the last
 * public word that the agent has seen, as with an answer.
 */
export const RelayTicket = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    body: textField({ max: BODY_MAX, lines: 'many' }),
    seenMessageId: v.optional(messageId),
  },
  'field.unknown',
);
export type RelayTicket = v.InferOutput<typeof RelayTicket>;

/** POST …/relay/return (admin): HQ IT says why, and the desk reads it as a note. */
export const ReturnRelay = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    why: textField({ max: WHY_MAX, lines: 'many' }),
  },
  'field.unknown',
);
export type ReturnRelay = v.InferOutput<typeof ReturnRelay>;

/** What the requester is told, for the agent to put right before it is sent. */
export const relayText = (number: number, language: Language): string =>
  language === 'ja'
    ? `お問い合わせの内容は、ヘルプデスクの対応範囲に含まれていません。このため、本部の情報システム課に引き継ぎました。\n\nこの後は、情報システム課の担当者からご連絡します。ヘルプデスクでの受付(受付番号 ${number})は、これで終わります。`
    : `What you asked for is outside what the helpdesk covers, so we have passed it on to HQ IT at head office.\n\nHQ IT will contact you from here. This closes your inquiry (number ${number}) at the helpdesk.`;
