/** What a condition may ask about a ticket: saved views today, rules and policies later. */
import type { ConditionCatalogue } from '../conditions/catalogue';
import { STATE_FOR_DESK } from '../words/states';
import { CHANNEL_WORDS } from '../words/channels';
import { TICKET_FACTS } from '../words/ticket';

/** Names of the lists behind the fields. */
export const TICKET_CHOICES = ['offices', 'regions', 'people', 'tags'] as const;
export type TicketChoices = (typeof TICKET_CHOICES)[number];

const ONE_OF = ['isOneOf', 'isNoneOf'] as const;

/** The fields of a ticket, in the order in which they are offered. */
export const TICKET_CONDITIONS: ConditionCatalogue = {
  things: { ja: '受付', en: 'Tickets' },
  fields: [
    {
      key: 'state',
      kind: 'choice',
      label: { ja: '状態', en: 'State' },
      path: 'state',
      comparisons: ONE_OF,
      choices: STATE_FOR_DESK,
    },
    {
      key: 'office',
      kind: 'reference',
      label: { ja: '事務所', en: 'Office' },
      path: 'officeCode',
      comparisons: ONE_OF,
      source: 'offices',
    },
    {
      key: 'region',
      kind: 'reference',
      label: { ja: '地域', en: 'Region' },
      path: 'office.region.code',
      comparisons: ONE_OF,
      source: 'regions',
    },
    {
      key: 'language',
      kind: 'choice',
      label: TICKET_FACTS.attributes.language,
      path: 'language',
      comparisons: ONE_OF,
      choices: TICKET_FACTS.values.language,
    },
    {
      key: 'channel',
      kind: 'choice',
      label: { ja: '受付経路', en: 'Channel' },
      path: 'channel',
      comparisons: ONE_OF,
      choices: CHANNEL_WORDS,
    },
    {
      key: 'priority',
      kind: 'choice',
      label: TICKET_FACTS.attributes.priority,
      path: 'priority',
      comparisons: ONE_OF,
      choices: TICKET_FACTS.values.priority,
    },
    {
      key: 'tags',
      kind: 'manyChoice',
      label: TICKET_FACTS.attributes.tags,
      path: 'tags.key',
      comparisons: ['hasAnyOf', 'hasAllOf', 'hasNoneOf', 'isEmpty', 'isNotEmpty'],
      source: 'tags',
      sayings: {
        isEmpty: { ja: { te: 'タグがなく', plain: 'タグがない' }, en: 'there is no tag' },
        isNotEmpty: { ja: { te: 'タグがあり', plain: 'タグがある' }, en: 'there is a tag' },
      },
    },
    {
      key: 'assignee',
      kind: 'reference',
      label: TICKET_FACTS.attributes.assignee,
      path: 'assigneeId',
      comparisons: ['isOneOf', 'isNoneOf', 'isEmpty', 'isNotEmpty'],
      source: 'people',
      hasReader: true,
      sayings: {
        isEmpty: { ja: { te: '担当がいなくて', plain: '担当がいない' }, en: 'nobody is assigned' },
        isNotEmpty: { ja: { te: '担当がいて', plain: '担当がいる' }, en: 'somebody is assigned' },
      },
    },
    {
      key: 'waitingSince',
      kind: 'instant',
      label: { ja: '待ち時間', en: 'Waiting time' },
      path: 'waitingSince',
      comparisons: ['olderThan', 'youngerThan'],
      sayings: {
        olderThan: {
          ja: { te: '{time}を超えて待っていて', plain: '{time}を超えて待っている' },
          en: 'waiting for more than {time}',
        },
        youngerThan: {
          ja: { te: '待ち時間が{time}以内で', plain: '待ち時間が{time}以内である' },
          en: 'waiting for no more than {time}',
        },
      },
    },
    {
      key: 'firstAnswer',
      kind: 'instant',
      label: { ja: '最初の回答の期限', en: 'First answer due' },
      path: 'firstAnswerDueAt',
      comparisons: ['isOverdue', 'dueWithin'],
      // as `awaitsFirstAnswer` has it
      while: [
        { path: 'firstAnsweredAt', isEmpty: true },
        { path: 'state', isNot: 'closed' },
      ],
      sayings: {
        isOverdue: {
          ja: { te: '最初の回答の期限を過ぎていて', plain: '最初の回答の期限を過ぎている' },
          en: 'the first answer is overdue',
        },
        dueWithin: {
          ja: { te: '最初の回答の期限まで{time}以内で', plain: '最初の回答の期限まで{time}以内である' },
          en: 'the first answer is due within {time}',
        },
      },
    },
  ],
};
