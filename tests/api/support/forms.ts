/** Forms as HQ IT works on them: over the Content Manager's own HTTP API, with what its page sends. */
import type { Response } from 'supertest';
import type { FormAnswer, FormAnswersAnswer, FormListAnswer } from '@kaigai-desk/domain';
import { newId, type Caller } from './callers';
import type { Desk } from './desk';

const URL = '/content-manager/collection-types/api::form.form';

export type Values = Readonly<Record<string, unknown>>;
export type FieldValues = Values & { readonly key: string };
export interface FormValues extends Values {
  readonly documentId: string;
  readonly version: number;
  readonly fields: readonly FieldValues[];
}

/** A field with both labels, as a new row of the Content Manager's page. */
export const field = (key: string, kind: string, more: Values = {}): FieldValues => ({
  __temp_key__: newId(),
  key,
  kind,
  labelJa: `${key} とは`,
  labelEn: `What is ${key}`,
  isRequired: false,
  isWholeNumber: true,
  choices: [],
  ...more,
});

export const choice = (code: string): Values => ({
  __temp_key__: newId(),
  code,
  labelJa: `選択肢 ${code}`,
  labelEn: `Choice ${code}`,
});

/** A new form, open to everybody unless said otherwise. */
export const formOf = (key: string, more: Values = {}): Values => ({
  key,
  titleJa: `調査 ${key}`,
  titleEn: `Survey ${key}`,
  state: 'open',
  respondent: 'officeContact',
  offices: { connect: [], disconnect: [] },
  fields: [field('room', 'shortText')],
  version: 0,
  revision: 0,
  ...more,
});

export const createForm = (hq: Caller, form: Values): Promise<Response> => hq.call('post', URL, form);

/** The form as the page loads it. */
export async function loadForm(hq: Caller, documentId: string): Promise<FormValues> {
  const answer = await hq.call('get', `${URL}/${documentId}`);
  if (answer.status !== 200) throw new Error(`form not read: ${answer.status} ${answer.text}`);
  return (answer.body as { data: FormValues }).data;
}

/** Saves the form with all that was loaded and what was changed, as the page does. */
export async function saveForm(
  hq: Caller,
  documentId: string,
  change: (form: FormValues) => Values,
): Promise<Response> {
  const loaded = await loadForm(hq, documentId);
  const fields = loaded.fields.map((row) => ({ __temp_key__: newId(), ...row }));
  const form = { ...loaded, fields, offices: { connect: [], disconnect: [] } };
  return hq.call('put', `${URL}/${documentId}`, { ...form, ...change(form) });
}

/** Makes a form and gives its document id; throws where it is refused. */
export async function madeForm(hq: Caller, key: string, more: Values = {}): Promise<string> {
  const answer = await createForm(hq, formOf(key, more));
  if (answer.status !== 201) throw new Error(`form not made: ${answer.status} ${answer.text}`);
  return (answer.body as { data: FormValues }).data.documentId;
}

export interface AnswerBody {
  readonly requestId: string;
  readonly version: number;
  readonly language: string;
  readonly entries: readonly { readonly key: string; readonly value: unknown }[];
}

/** An answer as the portal sends it. */
export const answerBody = (version: number, typed: Values, more: Values = {}): AnswerBody => ({
  requestId: newId(),
  version,
  language: 'en',
  entries: Object.entries(typed).map(([key, value]) => ({ key, value })),
  ...more,
});

interface Refused {
  readonly error: {
    readonly message: string;
    readonly details: {
      readonly code?: string;
      readonly fields?: readonly {
        readonly field: string;
        readonly code: string;
        readonly message?: string;
      }[];
      readonly errors?: readonly { readonly path: readonly string[]; readonly message: string }[];
    };
  };
}
export const refusal = (answer: Response): Refused['error'] => (answer.body as Refused).error;

/** Status, code and the fields with theirs, to compare at once. */
export const codesOf = (answer: Response): readonly unknown[] => [
  answer.status,
  refusal(answer).details.code,
  ...(refusal(answer).details.fields ?? []).map(({ field: name, code }) => `${name} ${code}`),
];

export const show = async (person: Caller, key: string): Promise<FormAnswer> =>
  (await person.call('get', `/api/forms/${key}`)).body as FormAnswer;
export const listOf = async (person: Caller): Promise<readonly string[]> =>
  ((await person.call('get', '/api/forms')).body as FormListAnswer).forms.map(({ key }) => key);
export const send = (person: Caller, key: string, body: object): Promise<Response> =>
  person.call('post', `/api/forms/${key}/answers`, body);
export const tableOf = async (hq: Caller, key: string): Promise<FormAnswersAnswer> =>
  (await hq.call('get', `/forms/${key}/answers`)).body as FormAnswersAnswer;

/** Rows about forms, read past everything. @param at gives the desk once it is booted */
export function formRows(at: () => Desk) {
  const rowsOf = async (uid: string, where: Values): Promise<readonly Values[]> =>
    (await at()
      .strapi.db.query(uid as 'api::answer.answer')
      .findMany({ where, orderBy: { id: 'asc' } })) as unknown as readonly Values[];
  return {
    rowsOf,
    versionsOf: async (formKey: string): Promise<readonly unknown[]> =>
      (await rowsOf('api::form-version.form-version', { formKey })).map(({ version }) => version),
    answersTo: (formKey: string): Promise<readonly Values[]> => rowsOf('api::answer.answer', { formKey }),
  };
}
