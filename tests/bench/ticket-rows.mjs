/** Rows of tickets as life would leave them: about 0.5 kB of text each, in both languages, spread over all offices. */

const SUBJECTS = {
  ja: [
    '3階のプリンターに接続できない',
    '新しく着任した職員のアカウントを作成してほしい',
    'VPN が1時間ごとに切れる',
    '会議室の "大型" モニターに映らない, 音も出ない',
  ],
  en: [
    'Printer on the second floor is not found after the move',
    'Account for a new colleague who arrives on Monday',
    'VPN drops every hour, always at ten past',
    'The "large" screen in the meeting room stays dark',
  ],
};
const EXCERPTS = {
  ja: '昨日の朝からです。「プリンターはオフラインです」と出ます。電源を入れ直しても、ケーブルを替えても同じでした。\n同じ部屋のもう1台は使えています。至急お願いします。',
  en: 'It began yesterday morning. The message says "The printer is offline", whatever we do:\nwe switched it off and on, changed the cable, and tried another computer, all without success.',
};
const PEOPLE = { ja: '山田 花子', en: 'Kwame Boateng' };
const STATES = ['new', 'open', 'waitingRequester', 'waitingHq', 'waitingVendor', 'resolved', 'closed'];
const CHANNELS = ['web', 'mail', 'phone', 'teamsChat'];
const SIDES = ['requester', 'office', 'desk'];

const MINUTE_MS = 60_000;
const FIRST_AT = Date.UTC(2024, 0, 1);

/** @template T @param {readonly T[]} choices @param {number} n @returns {T} */
const pick = (choices, n) => /** @type {T} */ (choices[n % choices.length]);

/** @typedef {{ id: number, code: string }} Office */
/** @typedef {Record<string, string | number | Date | null>} Row */

/**
 * @param {number} n which one, from 0 @param {readonly Office[]} offices
 * @returns {Row} a row of the table `tickets` without its id
 */
export const ticketRow = (n, offices) => {
  const language = n % 3 === 0 ? 'en' : 'ja';
  const { code } = pick(offices, n);
  const state = pick(STATES, n);
  const receivedAt = new Date(FIRST_AT + n * MINUTE_MS);
  const lastWordAt = new Date(receivedAt.getTime() + (n % 5_000) * MINUTE_MS);
  const person = PEOPLE[language];
  const id = String(n).padStart(12, '0');
  return {
    document_id: `bench${id}bench00`,
    number: 1_000_000 + n,
    subject: pick(SUBJECTS[language], n),
    state,
    closed_as: state === 'closed' ? 'solved' : null,
    language,
    office_code: code,
    requester_staff_id: `staff${id}staff00`,
    requester_name: person,
    requester_email: `person-${n % 5_000}@${code}.example`,
    channel: pick(CHANNELS, n),
    opened_by_side: 'requester',
    opened_by_name: person,
    opened_by_id: `staff${id}staff00`,
    received_at: receivedAt,
    phase_at_reception: 'service',
    language_at_reception: language,
    office_code_at_reception: code,
    last_word_at: lastWordAt,
    last_word_side: pick(SIDES, n),
    last_word_author: person,
    last_word_excerpt: EXCERPTS[language],
    waiting_since: lastWordAt,
    request_id: `bench-request-${id}`,
    revision: n % 4,
    created_at: receivedAt,
    updated_at: lastWordAt,
    published_at: receivedAt,
  };
};
