import type { Core } from '@strapi/strapi';
import type { Author, CallRecorded, RecordCall } from '@kaigai-desk/domain';
import { recordCall } from '../conversations/calls';

/** Calls by hand. */
const calls = ({ strapi }: { strapi: Core.Strapi }) => ({
  record: (agent: Author, command: RecordCall): Promise<CallRecorded> => recordCall(strapi, agent, command),
});
export default calls;
export type Calls = ReturnType<typeof calls>;
