/** One way in: what does not come through the document service, with somebody behind it, is refused. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { DeskError, type FaultPoint } from '@kaigai-desk/domain';
import { reach } from '../faults';
import { isGuarded, keptOf } from './kept';
import { isKnownWriter, wayOf } from './writer';

/** Rows whose writing is a point of its own. */
const POINTS: Readonly<Record<string, FaultPoint>> = {
  'api::ticket.ticket': 'ticket.written',
  'api::message.message': 'message.written',
};

const ACTIONS = new Set(['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft']);

/** A write that is under way. Work that it left behind finds it closed. */
interface Write {
  isOpen: boolean;
}

const writes = new AsyncLocalStorage<Write>();

/** The frame of our own or Strapi's code that asked for a write, for the log. */
function callerOf(): string {
  const frames = (new Error('where').stack ?? '').split('\n').slice(1);
  const isOutside = (frame: string): boolean =>
    !/[/\\](?:@strapi[/\\]database|write-path[/\\]guard)|node:internal|\(native\)/.test(frame);
  return (frames.find(isOutside) ?? frames.at(-1) ?? '').trim();
}

function refuse(strapi: Core.Strapi, uid: string, action: string): never {
  strapi.log.error(`write.unguarded ${action} of ${uid}, asked for ${callerOf()}`);
  throw new DeskError('write.unguarded');
}

/**
 * The outermost document middleware: one transaction around each write of a guarded type, and a context that its hooks
 * look for. Somebody must be behind it: a person, a token, or a seed or job that gave its name.
 * What a service of ours writes with events of its own is not changed in the Content Manager.
 */
export function openWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { uid, action } = ctx;
    if (!isGuarded(uid) || !ACTIONS.has(action)) return next();
    if (uid.startsWith('api::') && !isKnownWriter(strapi)) refuse(strapi, uid, action);
    // what another write brings about (the version of a form that is saved) is the desk's own work
    const isOutermost = writes.getStore()?.isOpen !== true;
    if (isOutermost && keptOf(uid).events === 'own' && wayOf(strapi) === 'contentManager') {
      throw new DeskError('record.ownPages');
    }
    return strapi.db.transaction(async () => {
      const write: Write = { isOpen: true };
      try {
        const result = await writes.run(write, next);
        const point = POINTS[uid];
        if (point) await reach(point);
        return result;
      } finally {
        write.isOpen = false;
      }
    });
  });
}

/** Refuses what reaches the database of a guarded type, or of a part of one, by another way. */
export function refuseUnguarded(strapi: Core.Strapi): void {
  const look =
    (action: string) =>
    ({ model }: { readonly model: { readonly uid: string } }): void => {
      const isOurs = isGuarded(model.uid) || Object.hasOwn(strapi.components, model.uid);
      if (isOurs && writes.getStore()?.isOpen !== true) refuse(strapi, model.uid, action);
    };
  strapi.db.lifecycles.subscribe({
    beforeCreate: look('create'),
    beforeCreateMany: look('createMany'),
    beforeUpdate: look('update'),
    beforeUpdateMany: look('updateMany'),
    beforeDelete: look('delete'),
    beforeDeleteMany: look('deleteMany'),
  });
}
