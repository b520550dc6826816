/** The files that can be asked for, and what each holds. */
import type { Core, UID } from '@strapi/strapi';
import { DeskError } from '@kaigai-desk/domain';
import {
  ANSWER_VALUES,
  answerFacts,
  answerFactsShape,
  answersShape,
  longAnswers,
  versionsOf,
  wideAnswers,
} from './answers';
import { groupOf, type Group } from './groups';
import { pagesOf, type Pages } from './lines';
import { LINKS, linkPages } from './links';
import { EXPORTED_TABLES, NEVER } from './never';
import type { ExportOptions } from './options';
import type { Shape } from './shape';
import type { Snapshot } from './snapshot';
import { nameOf, sourcesOf, type Source } from './sources';

/** A file with its shape; for the answers to one form the shape depends on the form. */
export interface File {
  readonly shape: Shape;
  shapeFor(snapshot: Snapshot, options: ExportOptions): Promise<Shape>;
  pages(snapshot: Snapshot, options: ExportOptions, groups: readonly Group[]): Pages;
}

const plain = (strapi: Core.Strapi, source: Source): File => ({
  shape: source,
  shapeFor: () => Promise.resolve(source),
  pages: (snapshot, options) => pagesOf(strapi, snapshot, source, options),
});

const answers = (strapi: Core.Strapi, source: Source): File => ({
  shape: answerFactsShape(source),
  async shapeFor(snapshot, { form }) {
    if (form === null) return answerFactsShape(source);
    return answersShape(source, await versionsOf(strapi, snapshot, form));
  },
  async *pages(snapshot, options) {
    if (options.form === null) {
      yield* answerFacts(strapi, snapshot, source, options);
      return;
    }
    const versions = await versionsOf(strapi, snapshot, options.form);
    yield* wideAnswers(strapi, snapshot, source, versions, options.form, options);
  },
});

const values = (strapi: Core.Strapi, source: Source): File => ({
  shape: ANSWER_VALUES,
  async shapeFor(snapshot, { form }) {
    if (form !== null) await versionsOf(strapi, snapshot, form);
    return ANSWER_VALUES;
  },
  pages: (snapshot, options) => longAnswers(strapi, snapshot, source, options),
});

const links = (strapi: Core.Strapi): File => ({
  shape: LINKS,
  shapeFor: () => Promise.resolve(LINKS),
  pages: (snapshot, { after }, groups) => linkPages(strapi, snapshot, groups, after),
});

/** All files, by name. */
export function filesOf(strapi: Core.Strapi): ReadonlyMap<string, File> {
  const sources = sourcesOf(strapi);
  const files = new Map(sources.map((source) => [source.name, plain(strapi, source)]));
  const answer = sources.find(({ uid }) => uid === 'api::answer.answer');
  if (answer) {
    files.set('answers', answers(strapi, answer));
    files.set('answer-values', values(strapi, answer));
  }
  return files.set('links', links(strapi));
}

/** Names of the files with the right each needs, before the database is there: routes are made then. */
export function namesOf(strapi: Core.Strapi): readonly { readonly name: string; readonly group: Group }[] {
  const uids = [
    ...Object.keys(strapi.contentTypes).filter((uid) => !Object.hasOwn(NEVER, uid)),
    ...EXPORTED_TABLES,
    ...Object.keys(strapi.components),
  ];
  const types = uids.map((uid) => ({ name: nameOf(strapi, uid as UID.Schema), group: groupOf(uid) }));
  return [...types, { name: ANSWER_VALUES.name, group: ANSWER_VALUES.group }];
}

/** The file of a name. @throws DeskError `export.unknownType`, `export.denied` */
export function fileFor(strapi: Core.Strapi, name: string, groups: readonly Group[]): File {
  const file = filesOf(strapi).get(name);
  if (!file) throw new DeskError('export.unknownType');
  // links are those of the types that the token may read
  const isAllowed = file.shape.name === 'links' ? groups.length > 0 : groups.includes(file.shape.group);
  if (!isAllowed) throw new DeskError('export.denied');
  return file;
}
