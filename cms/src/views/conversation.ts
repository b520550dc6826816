/** Lists and forms of tickets and messages, which HQ IT reads, and of tags, which HQ IT and leads keep. */
import type { View } from './view';

export const CONVERSATION_VIEWS: Readonly<Record<string, View>> = {
  'api::ticket.ticket': {
    mainField: 'subject',
    sortBy: 'number',
    sortOrder: 'DESC',
    pageSize: 50,
    list: [
      'number',
      'subject',
      'state',
      'office',
      'requesterName',
      'assigneeName',
      'channel',
      'receivedAt',
      'lastWordAt',
    ],
    edit: [
      [
        ['number', 3],
        ['subject', 9],
      ],
      [
        ['state', 4],
        ['closedAs', 4],
        ['language', 4],
      ],
      [
        ['office', 6],
        ['requester', 6],
      ],
      [
        ['machine', 6],
        ['assigneeName', 6],
      ],
      [
        ['priority', 4],
        ['tags', 8],
      ],
      [
        ['isPrivate', 4],
        ['cc', 8],
      ],
      [
        ['requesterName', 6],
        ['requesterEmail', 6],
      ],
      [
        ['channel', 4],
        ['openedBySide', 4],
        ['openedByName', 4],
      ],
      [
        ['receivedAt', 6],
        ['waitingSince', 6],
      ],
      [
        ['firstAnswerDueAt', 4],
        ['firstAnsweredAt', 4],
        ['escalatedAt', 4],
      ],
      [
        ['lastRequesterWordAt', 4],
        ['lastDeskWordAt', 4],
        ['resolvedAt', 4],
      ],
      [
        ['officeCodeAtReception', 4],
        ['phaseAtReception', 4],
        ['languageAtReception', 4],
      ],
      [
        ['lastWordAt', 4],
        ['lastWordSide', 4],
        ['lastWordAuthor', 4],
      ],
      [['lastWordExcerpt', 12]],
      [
        ['questionExcerpt', 8],
        ['vendorReminderAt', 4],
      ],
      [['minutesSpent', 4]],
    ],
  },
  'api::tag.tag': {
    mainField: 'labelJa',
    sortBy: 'key',
    sortOrder: 'ASC',
    list: ['labelJa', 'labelEn', 'key', 'isActive'],
    edit: [
      [
        ['labelJa', 6],
        ['labelEn', 6],
      ],
      [
        ['key', 6],
        ['isActive', 4],
      ],
    ],
  },
  'api::message.message': {
    mainField: 'ticketNumber',
    sortBy: 'writtenAt',
    sortOrder: 'DESC',
    pageSize: 50,
    list: ['ticketNumber', 'side', 'isNote', 'authorName', 'body', 'writtenAt'],
    edit: [
      [
        ['ticket', 6],
        ['writtenAt', 6],
      ],
      [
        ['side', 4],
        ['authorName', 4],
        ['authorKind', 4],
      ],
      [['body', 12]],
      [
        ['isNote', 4],
        ['channel', 4],
        ['language', 4],
      ],
      [
        ['isAcknowledgement', 6],
        ['cannedReplyId', 6],
      ],
    ],
  },
  'api::canned-reply.canned-reply': {
    mainField: 'title',
    sortBy: 'title',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['title', 'isAcknowledgement', 'nextState', 'isActive'],
    edit: [
      [
        ['title', 8],
        ['nextState', 4],
      ],
      [['body', 12]],
      [
        ['isAcknowledgement', 6],
        ['isActive', 6],
      ],
    ],
  },
  'api::call.call': {
    mainField: 'line',
    sortBy: 'rangAt',
    sortOrder: 'DESC',
    pageSize: 50,
    list: [
      'rangAt',
      'direction',
      'line',
      'agentName',
      'ticketNumber',
      'pickedUpAt',
      'hungUpAt',
      'isCallBack',
    ],
    edit: [
      [
        ['direction', 4],
        ['channel', 4],
        ['line', 4],
      ],
      [
        ['rangAt', 4],
        ['pickedUpAt', 4],
        ['hungUpAt', 4],
      ],
      [
        ['ticket', 6],
        ['reason', 3],
        ['isCallBack', 3],
      ],
      [['note', 12]],
      [['agentName', 6]],
    ],
  },
};
