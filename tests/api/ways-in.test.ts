/**
 * Each change by each way in: whichever way it comes, the rows, their events, their revision and what is derived from
 * them tell the same, it is on record who did it, and nothing else has changed.
 */
import { rmSync } from 'node:fs';
import type { Response } from 'supertest';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { addAttributes, addType, compiledCopy } from './support/compiled';
import { bootDesk, type Desk } from './support/desk';
import { answerBody, madeForm, saveForm } from './support/forms';
import { ownerOf } from './support/owners';
import { asSeed, seedOf } from './support/seed';
import { recordedAfter, retold, rowsIn, standing, type Values } from './support/stories';

let dist: string;
let desk: Desk;
let owner: Caller;
let hq: Caller;
let agent: Caller;
let contact: Caller;
beforeAll(async () => {
  dist = compiledCopy();
  // no link of ours is held by the other side; somebody may add one
  const link = { type: 'relation', target: 'api::office.office', inversedBy: 'gadgets' };
  addType(dist, 'gadget', {
    label: { type: 'string', required: true },
    office: { ...link, relation: 'manyToOne' },
    revision: { type: 'integer', default: 0, required: true, min: 0 },
  });
  const gadgets = {
    type: 'relation',
    relation: 'oneToMany',
    target: 'api::gadget.gadget',
    mappedBy: 'office',
  };
  addAttributes(dist, 'office', { gadgets });
  desk = await bootDesk({}, dist);
  owner = await ownerOf(desk);
  hq = await adminOf(desk, 'hq-it');
  agent = await adminOf(desk, 'agent');
  contact = await personOf(desk, 'contact');
});
afterAll(async () => {
  await desk.stop();
  rmSync(dist, { recursive: true, force: true });
});

const CM = '/content-manager/collection-types';
const OFFICE = 'api::office.office';
const VENDOR = 'api::vendor.vendor';
const DOCUMENT = 'api::document.document';
const HELPDESK = 'api::helpdesk.helpdesk';
const ANSWER = 'api::answer.answer';
const TICKET = 'api::ticket.ticket';
const FORM = 'api::form.form';
const GADGET = 'api::gadget.gadget';
const USER = 'plugin::users-permissions.user';
const NOTHING = { connect: [], disconnect: [] };

const idOf = async (uid: string, where: Values): Promise<string> =>
  String((await rowsIn(desk, uid, where))[0]?.['documentId']);
/** The document id that an answer tells of; an answer that refuses is no way in. */
const ok = ({ status, text, body }: Response): string => {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return (body as { data?: { documentId?: string } }).data?.documentId ?? '';
};
/** A row as its page in the Content Manager has loaded it, links left alone. */
async function opened(uid: string, id: string, query = ''): Promise<Values> {
  const { data } = (await owner.call('get', `${CM}/${uid}/${id}${query}`)).body as { data: Values };
  const { office: _office, region: _region, localizations: _languages, gadgets: _gadgets, ...values } = data;
  return values;
}

let made = 0;
const vendorValues = (): Values => ({ name: `業者 ${(made += 1)}`, isActive: true, revision: 0 });
const aVendor = async (): Promise<string> => {
  const data = { ...vendorValues(), office: await idOf(OFFICE, { code: 'accra' }) };
  return (await seedOf(desk.strapi, VENDOR).create({ data })).documentId;
};
const aDocument = async (): Promise<string> => {
  const data = { title: '手引き', kind: 'manual', audience: 'offices', body: '# はじめに' };
  return (await seedOf(desk.strapi, DOCUMENT).create({ locale: 'ja', data })).documentId;
};
const aPublished = async (): Promise<string> => {
  const documentId = await aDocument();
  await seedOf(desk.strapi, DOCUMENT).publish({ documentId, locale: 'ja' });
  return documentId;
};
const aTicket = async (): Promise<string> => {
  const news = { requestId: newId(), subject: 's', body: 'b', language: 'ja' };
  const { body } = await contact.call('post', '/api/tickets', news);
  return idOf(TICKET, { number: (body as { number: number }).number });
};
const numberOf = async (id: string): Promise<unknown> =>
  (await rowsIn(desk, TICKET, { documentId: id }))[0]?.['number'];

interface Way {
  readonly name: string;
  /** Makes what is changed; not part of what is looked at. */
  readonly on?: () => Promise<string | readonly string[]>;
  /** Goes this way; gives the uid, and the document ids of what it was about. */
  readonly go: (id: string, ...others: readonly string[]) => Promise<readonly [string, ...string[]]>;
  /** Kind of each new event with what stands behind it, in order. */
  readonly leaves: readonly string[];
}

/** A command of a page of our own on a ticket. */
const onTicket = (
  name: string,
  who: () => Caller,
  path: string,
  body: () => object,
  leaves: string,
): Way => ({
  name,
  on: aTicket,
  go: async (id) => {
    ok(await who().call('post', path.replace(':n', String(await numberOf(id))), body()));
    return [TICKET, id];
  },
  leaves: [leaves],
});
/** An act of the Content Manager's page of a document. */
const onDocument = (act: string, on: () => Promise<string>, leaves: readonly string[]): Way => ({
  name: `Content Manager: ${act} of a document`,
  on,
  go: async (id) => {
    const isBulk = act.startsWith('bulk');
    const path = isBulk ? `actions/${act}?locale=ja` : `${id}/actions/${act}?locale=ja`;
    const body = isBulk ? { documentIds: [id], locale: ['ja'] } : await opened(DOCUMENT, id, '?locale=ja');
    ok(await owner.call('post', `${CM}/${DOCUMENT}/${path}`, body));
    return [DOCUMENT, id];
  },
  leaves,
});
const said = () => ({ requestId: newId(), body: 'words' });
const conversation = '/tickets/conversations/:n';

const WAYS: readonly Way[] = [
  {
    name: 'seed: a new row',
    go: async () => [VENDOR, await aVendor()],
    leaves: ['record.created system'],
  },
  {
    name: 'job: a change',
    on: aVendor,
    go: async (documentId) => {
      const work = () =>
        desk.strapi.documents(VENDOR as never).update({ documentId, data: { note: 'x' } as never });
      await asSeed(desk.strapi, work);
      return [VENDOR, documentId];
    },
    leaves: ['record.changed system'],
  },
  {
    name: 'Content Manager: a new row with a link',
    go: async () => {
      const office = { connect: [{ documentId: await idOf(OFFICE, { code: 'lima' }) }], disconnect: [] };
      return [VENDOR, ok(await owner.call('post', `${CM}/${VENDOR}`, { ...vendorValues(), office }))];
    },
    leaves: ['record.created admin'],
  },
  {
    name: 'Content Manager: a change',
    on: aVendor,
    go: async (id) => {
      const values = { ...(await opened(VENDOR, id)), phone: '+233 1', office: NOTHING };
      return [VENDOR, ok(await owner.call('put', `${CM}/${VENDOR}/${id}`, values))];
    },
    leaves: ['record.changed admin'],
  },
  {
    name: 'Content Manager: a link taken away',
    on: aVendor,
    go: async (id) => {
      const accra = await idOf(OFFICE, { code: 'accra' });
      const office = { connect: [], disconnect: [{ documentId: accra }] };
      return [
        VENDOR,
        ok(await owner.call('put', `${CM}/${VENDOR}/${id}`, { ...(await opened(VENDOR, id)), office })),
      ];
    },
    leaves: ['record.changed admin'],
  },
  {
    name: 'Content Manager: parts of a row',
    on: () => idOf(OFFICE, { code: 'madrid' }),
    go: async (id) => {
      const workingWeek = [{ weekday: 'monday', opensAt: '10:00:00.000', closesAt: '16:00:00.000' }];
      return [
        OFFICE,
        ok(await hq.call('put', `${CM}/${OFFICE}/${id}`, { ...(await opened(OFFICE, id)), workingWeek })),
      ];
    },
    leaves: ['record.changed admin'],
  },
  {
    name: 'Content Manager: a copy',
    on: aVendor,
    go: async (id) => {
      const { documentId: _id, id: _row, ...values } = await opened(VENDOR, id);
      const copy = { ...values, name: `写し ${newId()}`, uniqueKey: null, office: NOTHING };
      return [VENDOR, ok(await owner.call('post', `${CM}/${VENDOR}/clone/${id}`, copy)), id];
    },
    leaves: ['record.created admin'],
  },
  {
    name: 'Content Manager: one deleted',
    on: aVendor,
    go: async (id) => {
      ok(await owner.call('delete', `${CM}/${VENDOR}/${id}`));
      return [VENDOR, id];
    },
    leaves: ['record.deleted admin'],
  },
  {
    name: 'Content Manager: several deleted',
    on: async () => [await aVendor(), await aVendor(), await aVendor()],
    go: async (...documentIds) => {
      ok(await owner.call('post', `${CM}/${VENDOR}/actions/bulkDelete`, { documentIds }));
      return [VENDOR, ...documentIds];
    },
    leaves: ['record.deleted admin', 'record.deleted admin', 'record.deleted admin'],
  },
  {
    name: 'Content Manager: the only row of its type',
    go: async () => {
      const single = `/content-manager/single-types/${HELPDESK}`;
      const { data } = (await hq.call('get', single)).body as { data: Values };
      ok(await hq.call('put', single, { ...data, phone: '+81 3 0000 0001' }));
      return [HELPDESK, String(data['documentId'])];
    },
    leaves: ['record.changed admin'],
  },
  {
    name: 'Content Manager: another language, with what the languages share',
    on: aDocument,
    go: async (id) => {
      const values = { title: 'Guide', kind: 'faq', audience: 'offices', body: '# Start' };
      ok(await owner.call('put', `${CM}/${DOCUMENT}/${id}?locale=en`, { ...values, revision: 0 }));
      return [DOCUMENT, id];
    },
    leaves: ['record.changed admin', 'record.created admin'],
  },
  onDocument('publish', aDocument, ['record.created admin']),
  onDocument('unpublish', aPublished, ['record.deleted admin']),
  onDocument('bulkPublish', aDocument, ['record.created admin']),
  onDocument('bulkUnpublish', aPublished, ['record.deleted admin']),
  {
    name: 'Content Manager: a sign-in of the portal',
    on: () => idOf(USER, { email: desk.signIns.portal.staff.email }),
    go: async (id) => {
      ok(
        await hq.call('put', `${CM}/${USER}/${id}`, {
          ...(await opened(USER, id)),
          confirmed: false,
          password: 'Another-1',
        }),
      );
      return [USER, id];
    },
    leaves: ['record.changed admin'],
  },
  {
    name: 'Content Manager: a form, which keeps its version as well',
    on: () => madeForm(hq, `ways-${(made += 1)}`),
    go: async (id) => [FORM, ok(await saveForm(hq, id, () => ({ titleEn: 'Other' }))), id],
    leaves: ['form.versioned admin', 'record.changed admin'],
  },
  {
    name: 'portal: an answer to a form',
    on: async () => {
      const key = `ways-${(made += 1)}`;
      await madeForm(hq, key);
      return key;
    },
    go: async (key) => {
      const answer = await contact.call('post', `/api/forms/${key}/answers`, answerBody(1, { room: 'A' }));
      ok(answer);
      return [ANSWER, await idOf(ANSWER, { formKey: key })];
    },
    leaves: ['answer.given staff'],
  },
  {
    name: 'portal: a new ticket',
    go: async () => [TICKET, await aTicket()],
    leaves: ['ticket.received staff'],
  },
  onTicket('portal: a reply', () => contact, '/api/tickets/:n/replies', said, 'ticket.word staff'),
  onTicket(
    'workspace: an answer',
    () => agent,
    `${conversation}/answers`,
    () => ({ ...said(), nextState: 'open' }),
    'ticket.answered admin',
  ),
  onTicket('workspace: a note', () => agent, `${conversation}/notes`, said, 'ticket.noted admin'),
  onTicket(
    'workspace: a state',
    () => agent,
    `${conversation}/state`,
    () => ({ state: 'open' }),
    'ticket.moved admin',
  ),
  onTicket(
    'workspace: a question to HQ',
    () => agent,
    `${conversation}/hq-questions`,
    () => ({ requestId: newId(), question: 'q', tried: 't', language: 'en' }),
    'ticket.handedToHq admin',
  ),
  onTicket(
    'workspace: a fact',
    () => agent,
    `${conversation}/facts`,
    () => ({ revision: 0, subject: 't' }),
    'ticket.changed admin',
  ),
];

describe.each(WAYS)('$name', ({ on, go, leaves }) => {
  it('leaves rows and events that tell the same', async () => {
    const prepared = on ? [await on()].flat() : [];
    const last = (await recordedAfter(desk, 0)).at(-1)?.id ?? 0;
    const [uid, ...ids] = await go(...(prepared as [string]));
    const news = await recordedAfter(desk, last);
    expect(news.map(({ kind, actorKind }) => `${kind} ${actorKind}`)).toEqual(leaves);
    expect(
      news.filter(({ subjectType, subjectId }) => subjectType !== uid || !ids.includes(subjectId)),
    ).toEqual([]);
    for (const id of ids) {
      if (uid === TICKET || uid === ANSWER) continue; // events of their own: tests/api/derived-columns, forms
      expect(await retold(desk, id)).toEqual(await standing(desk, uid, id));
    }
    const vendors = await rowsIn(desk, VENDOR, {}, ['office']);
    const keyOf = ({ office, name }: Values): unknown =>
      office ? `${String((office as Values)['documentId'])}#${String(name)}` : null;
    expect(vendors.map((row) => row['uniqueKey'])).toEqual(vendors.map(keyOf));
  });
});

describe('no way in', () => {
  const gadget = async (): Promise<string> => {
    const data = { label: 'g', office: await idOf(OFFICE, { code: 'accra' }) };
    return (await seedOf(desk.strapi, GADGET).create({ data })).documentId;
  };
  const everything = async (): Promise<unknown> =>
    Promise.all([OFFICE, VENDOR, GADGET, 'plugin::platform.event'].map((uid) => rowsIn(desk, uid, {})));

  it.each([
    ['connected', (id: string) => ({ connect: [{ documentId: id }], disconnect: [] })],
    ['parted', (id: string) => ({ connect: [], disconnect: [{ documentId: id }] })],
    ['set', () => ({ set: [] })],
  ])('is the other side of a link: %s', async (_name, gadgets) => {
    const id = await gadget();
    const lima = await idOf(OFFICE, { code: 'lima' });
    const before = await everything();
    const refused = await hq.call('put', `${CM}/${OFFICE}/${lima}`, {
      ...(await opened(OFFICE, lima)),
      gadgets: gadgets(id),
    });
    const { details } = (refused.body as { error: { details: { fields: unknown } } }).error;
    expect([refused.status, details.fields]).toEqual([400, [{ field: 'gadgets', code: 'field.otherSide' }]]);
    const seed = seedOf(desk.strapi, OFFICE).update({ documentId: lima, data: { gadgets: gadgets(id) } });
    await expect(seed).rejects.toMatchObject({ details: { code: 'input.invalid' } });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['post', '/api/vendors'],
    ['put', '/api/vendors/:id'],
    ['delete', '/api/vendors/:id'],
    ['put', '/api/helpdesk'],
    ['post', '/api/tickets'],
  ] as const)('is an API token: %s %s', async (method, path) => {
    const id = await aVendor();
    const before = await everything();
    const answer = await desk.http[method](path.replace(':id', id))
      .set('Authorization', `Bearer ${desk.signIns.apiToken}`)
      .send({ data: vendorValues() });
    expect([401, 403, 404, 405]).toContain(answer.status);
    expect(await everything()).toEqual(before);
  });

  it('is a sign-in that is somebody else’s already', async () => {
    const [taken] = await rowsIn(desk, USER, { email: desk.signIns.portal.staff.email });
    const other = await idOf('api::staff.staff', { isOfficeContact: true });
    const link = { connect: [{ id: taken?.['id'] }], disconnect: [] };
    const path = `${CM}/api::staff.staff/${other}`;
    const before = await rowsIn(desk, 'api::staff.staff', {});
    const { signIn: _signIn, ...values } = await opened('api::staff.staff', other);
    const refused = await hq.call('put', path, { ...values, signIn: link });
    const { details } = (refused.body as { error: { details: { fields: unknown } } }).error;
    expect([refused.status, details.fields]).toEqual([400, [{ field: 'signIn', code: 'field.taken' }]]);
    expect(await rowsIn(desk, 'api::staff.staff', {})).toEqual(before);
  });
});
