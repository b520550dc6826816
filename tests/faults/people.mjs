/** People who go on until they are answered: a command keeps its request id, however often its line breaks. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson } from '../support/traces.mjs';

/** @typedef {'open' | 'reply' | 'answer' | 'change'} Act */
/**
 * @typedef {{ act: Act, requestId: string, number?: number, subject?: string, answer?: { number: number, isRepeat?: boolean }, tries: number, refusals: string[], startedAt: number, tookMs: number }} Sent
 *   one command; `answer` is there once it was acknowledged, `tries` counts the times that no answer came, `refusals` the codes of those that said to come back
 */

/** Longer than the portal waits for the CMS: what comes later nobody hears. */
const ANSWER_MS = 15_000;
const PAUSE_MS = 100;
/** What follows a new ticket while people pour in; the mail server takes a tenth of a second for each mail. */
const CONVERSATION = /** @type {const} */ (['reply', 'change', 'reply', 'answer', 'reply', 'reply', 'reply']);
/** Nobody tries for longer: a desk that does not come back fails the test. */
const PATIENCE_MS = 120_000;
/** Of every ticket that somebody here opens; a change puts words after it. */
export const SUBJECT = '印刷の件';
const BODY = '昨日から印刷できません。';

/** @param {import('./place.mjs').Place} place */
export const peopleOf = async (place) => {
  const { portal, admin } = readJson(path.join(place.dataDir, 'sign-ins.json'));
  const office = {
    'content-type': 'application/json',
    'x-desk-secret': readJson(path.join(place.dataDir, 'secrets.json')).PORTAL_SECRET,
    'x-desk-client-address': '127.0.0.1',
    'x-desk-language': 'ja',
  };
  /** @param {string} address @param {Record<string, string>} headers @param {object} body */
  const post = (address, headers, body) =>
    fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  /** @param {'staff' | 'contact'} who */
  const signIn = async (who) => {
    const { email, password } = portal[who];
    const answer = await post(`${place.url(0)}/api/platform/sessions`, office, { email, password });
    if (answer.status !== 201) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    return { ...office, 'x-desk-session': (await answer.json()).sessionId };
  };
  const headers = { staff: await signIn('staff'), contact: await signIn('contact') };
  const login = await post(
    `${place.url(0)}/admin/login`,
    { 'content-type': 'application/json' },
    admin.agent,
  );
  const { token } = (await login.json()).data;
  const agent = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

  /** @type {Sent[]} */
  const all = [];
  let isOver = false;

  /**
   * @param {Sent} sent
   * @returns {[string, Record<string, string>, object]}
   */
  const callOf = ({ act, requestId, number, subject }) => {
    const conversation = `/tickets/conversations/${number}`;
    switch (act) {
      case 'open':
        return ['/api/tickets', headers.staff, { requestId, subject: SUBJECT, body: BODY, language: 'ja' }];
      case 'reply':
        return [`/api/tickets/${number}/replies`, headers.contact, { requestId, body: BODY }];
      case 'answer':
        return [`${conversation}/answers`, agent, { requestId, body: BODY, nextState: 'waitingRequester' }];
      case 'change':
        return [`${conversation}/facts`, agent, { revision: 0, subject }];
    }
  };

  /** One try. @param {Sent} sent @param {string} base @returns {Promise<boolean>} whether it was acknowledged */
  const tryOnce = async (sent, base) => {
    const [address, who, body] = callOf(sent);
    /** @type {Response} */
    let answer;
    /** @type {any} */
    let said;
    try {
      answer = await post(base + address, who, body);
      said = await answer.json();
    } catch {
      sent.tries += 1;
      return false;
    }
    if (answer.ok) {
      sent.answer = said;
      sent.tookMs = Date.now() - sent.startedAt;
      return true;
    }
    const code = said?.error?.details?.code;
    if (answer.status !== 503) throw new Error(`${address}: ${answer.status} ${JSON.stringify(said)}`);
    sent.refusals.push(String(code));
    return false;
  };

  /**
   * Sends a command again and again until it is acknowledged.
   * @param {Act} act @param {number} [number] of the ticket, for all but a new one
   * @param {number} [first] the process that is asked first; after a lost line the next one is
   * @returns {Promise<Sent>}
   */
  const send = async (act, number, first = 0) => {
    const requestId = randomUUID();
    /** @type {Sent} */
    const sent = { act, requestId, tries: 0, refusals: [], startedAt: Date.now(), tookMs: 0 };
    if (number !== undefined) sent.number = number;
    if (act === 'change') sent.subject = `${SUBJECT} ${requestId}`;
    all.push(sent);
    for (let turn = first; !isOver; turn += 1) {
      if (await tryOnce(sent, place.url(turn))) return sent;
      if (Date.now() - sent.startedAt > PATIENCE_MS)
        throw new Error(`${act} ${requestId} had no answer for two minutes`);
      await sleep(PAUSE_MS);
    }
    return sent;
  };

  /** A ticket, and its number. @param {number} [first] @returns {Promise<number>} */
  const open = async (first) => Number((await send('open', undefined, first)).answer?.number);

  return {
    all,
    send,
    open,
    /** @param {Act} act @param {number} [number] @param {number} [index] @returns {Promise<Sent>} after one try */
    async once(act, number, index = 0) {
      const sent = {
        act,
        number,
        requestId: randomUUID(),
        tries: 0,
        refusals: [],
        startedAt: Date.now(),
        tookMs: 0,
      };
      await tryOnce(sent, place.url(index));
      return sent;
    },
    /** @param {Sent} sent @param {number} [index] @returns {Promise<boolean>} whether it was acknowledged now */
    again: (sent, index = 0) => tryOnce(sent, place.url(index)),
    /** Reads as somebody of the office does. @param {number} index @returns {Promise<number>} the status */
    async read(index) {
      const answer = await fetch(`${place.url(index)}/api/tickets`, {
        headers: headers.staff,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await answer.body?.cancel();
      return answer.status;
    },
    /** Goes on opening tickets and talking on them until told otherwise. @param {() => boolean} isEnough @param {number} index */
    async pour(isEnough, index) {
      while (!isEnough() && !isOver) {
        const number = await open(index);
        for (const act of CONVERSATION) if (!isEnough()) await send(act, number, index);
      }
    },
    /** Nobody sends again: a test has failed, and what waits would wait for ever. */
    giveUp() {
      isOver = true;
    },
  };
};
/** @typedef {Awaited<ReturnType<typeof peopleOf>>} People */
