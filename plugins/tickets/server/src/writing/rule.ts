import { unknownVariables, type ContentRule } from '@kaigai-desk/domain';

/** Rules of `api::canned-reply.canned-reply`: it names only what a ticket can fill in. */
const cannedReplyRule: ContentRule = ({ body }) =>
  typeof body === 'string' && unknownVariables(body).length > 0
    ? [{ field: 'body', code: 'field.unknownVariable' }]
    : [];
export default cannedReplyRule;
