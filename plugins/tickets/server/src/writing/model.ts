/**
 * Unfinished texts of agents: a table and no content type, for a draft is neither content nor record; it leaves no
 * event, is not exported, and goes when it is sent.
 */
export const DRAFT = 'plugin::tickets.draft';

export const DRAFT_MODEL = {
  uid: DRAFT,
  singularName: 'tickets-draft',
  tableName: 'desk_drafts',
  attributes: {
    id: { type: 'increments' },
    ticketNumber: { type: 'integer' },
    kind: { type: 'string' },
    agentId: { type: 'string' },
    agentName: { type: 'string' },
    text: { type: 'text' },
    /** Under which it will be sent. */
    requestId: { type: 'string' },
    cannedReplyId: { type: 'string' },
    savedAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'desk_drafts_agent_uq', columns: ['ticket_number', 'kind', 'agent_id'], type: 'unique' },
    { name: 'desk_drafts_request_idx', columns: ['request_id'] },
  ],
};
