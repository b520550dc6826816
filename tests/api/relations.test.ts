/** A link to a row that is not there, or is there no more, is refused in words, and changes nothing. */
import { errorText } from '@kaigai-desk/domain';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { asSeed, seedOf } from './support/seed';
import { rowsIn, type Values } from './support/stories';

const VENDOR = 'api::vendor.vendor';
const FORM = 'api::form.form';
const OFFICE = 'api::office.office';
const code = 'record.linkGone';
const CM = '/content-manager/collection-types';

let desk: Desk;
let hq: Caller;
let vendor: string;
let form: string;
/** An office that was deleted. */
let gone: { readonly id: number; readonly documentId: string };
beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  const offices = seedOf(desk.strapi, OFFICE);
  const [accra] = await rowsIn(desk, OFFICE, { code: 'accra' });
  vendor = (await seedOf(desk.strapi, VENDOR).create({ data: { name: 'V', office: accra?.['id'] } }))
    .documentId;
  form = (
    await seedOf(desk.strapi, FORM).create({
      data: {
        key: 'links',
        titleJa: '調査',
        titleEn: 'Survey',
        state: 'draft',
        respondent: 'officeContact',
        offices: [accra?.['id']],
        fields: [{ key: 'room', kind: 'shortText', labelJa: '部屋', labelEn: 'Room', isRequired: false }],
      },
    })
  ).documentId;
  const { id: _id, documentId: _documentId, region, ...values } = accra ?? {};
  const copied = ['timeZone', 'countryCode', 'phase', 'languages', 'nameJa', 'nameEn'].map((name) => [
    name,
    values[name],
  ]);
  const data = { ...Object.fromEntries(copied), code: 'gone', region: (region as Values)['id'] } as Values;
  gone = (await offices.create({ data })) as unknown as typeof gone;
  await offices.delete({ documentId: gone.documentId });
});
afterAll(() => desk.stop());

const everything = async (): Promise<unknown> =>
  Promise.all([VENDOR, FORM, 'plugin::platform.event'].map((uid) => rowsIn(desk, uid, {})));
/** Ways of naming a row. */
const NAMED: readonly (readonly [string, () => unknown])[] = [
  ['a document id that never was', () => 'abcdefghijklmnopqrstuvwx'],
  ['the document id of a deleted row', () => gone.documentId],
  ['an id that never was', () => 999_999],
  ['the id of a deleted row', () => gone.id],
];
const asObject = (named: unknown): Values =>
  typeof named === 'number' ? { id: named } : { documentId: named };
const SENT: readonly (readonly [string, (named: unknown) => unknown])[] = [
  ['connect', (named) => ({ connect: [asObject(named)], disconnect: [] })],
  ['set', (named) => ({ set: [asObject(named)] })],
  ['by itself', (named) => named],
];
const CASES = NAMED.flatMap(([name, give]) =>
  SENT.map(([how, send]) => [`${how}: ${name}`, () => send(give())] as const),
);

describe.each([
  ['one', VENDOR, () => vendor, 'office'],
  ['many', FORM, () => form, 'offices'],
] as const)('a link to %s', (_name, uid, id, field) => {
  it.each(CASES)('%s', async (_case, link) => {
    const before = await everything();
    const path = `${CM}/${uid}/${id()}`;
    const { body } = await hq.call('get', path);
    const { data } = body as { data: Values };
    const answer = await hq.call('put', path, { ...data, [field]: link() });
    const { message, details } = (answer.body as { error: { message: string; details: { code?: string } } })
      .error;
    expect([answer.status, details.code, message]).toEqual([400, code, errorText(code, 'ja')]);
    const seed = asSeed(desk.strapi, () =>
      desk.strapi.documents(uid as never).update({ documentId: id(), data: { [field]: link() } as never }),
    );
    await expect(seed).rejects.toMatchObject({ details: { code } });
    expect(await everything()).toEqual(before);
  });
});
