/**
 * The lists and forms of the Content Manager as they are set up at first. HQ IT may arrange them otherwise in the
 * admin; a part that HQ IT has changed is left alone from then on (boot/sync-views.ts).
 */

/** A field and its width in twelfths of a row. */
export type Field = readonly [name: string, size: number];

export interface View {
  /** The attribute that names a row, in titles and in relations. */
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  readonly pageSize?: 10 | 20 | 50 | 100;
  readonly list: readonly string[];
  readonly edit: readonly (readonly Field[])[];
}

/** `revision` stands in no form: it travels with the document unseen. */
export const TYPE_VIEWS: Readonly<Record<string, View>> = {
  'api::region.region': {
    mainField: 'nameEn',
    sortBy: 'sortOrder',
    sortOrder: 'ASC',
    list: ['nameJa', 'nameEn', 'code', 'sortOrder'],
    edit: [
      [
        ['nameJa', 6],
        ['nameEn', 6],
      ],
      [
        ['code', 6],
        ['sortOrder', 4],
      ],
    ],
  },
  'api::office.office': {
    mainField: 'nameEn',
    sortBy: 'nameEn',
    sortOrder: 'ASC',
    pageSize: 100,
    list: ['nameJa', 'nameEn', 'region', 'phase', 'timeZone', 'isWorkingWeekConfirmed', 'pcsReported'],
    edit: [
      [
        ['nameJa', 6],
        ['nameEn', 6],
      ],
      [
        ['code', 4],
        ['countryCode', 4],
        ['region', 4],
      ],
      [
        ['phase', 4],
        ['phaseSince', 4],
        ['languages', 4],
      ],
      [
        ['timeZone', 6],
        ['isWorkingWeekConfirmed', 6],
      ],
      [['workingWeek', 12]],
      [['holidays', 12]],
      [
        ['pcsReported', 3],
        ['serversReported', 3],
        ['printersReported', 3],
        ['countsReportedOn', 3],
      ],
    ],
  },
  'api::staff.staff': {
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['name', 'office', 'email', 'kind', 'language', 'isOfficeContact', 'isActive'],
    edit: [
      [
        ['name', 6],
        ['office', 6],
      ],
      [
        ['email', 6],
        ['phone', 6],
      ],
      [
        ['kind', 6],
        ['language', 6],
      ],
      [
        ['isOfficeContact', 4],
        ['isActive', 4],
      ],
      [['signIn', 6]],
    ],
  },
  'api::software.software': {
    mainField: 'name',
    sortBy: 'sortOrder',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['name', 'purposeJa', 'purposeEn', 'hasSaml2', 'isSupported'],
    edit: [
      [
        ['name', 8],
        ['sortOrder', 4],
      ],
      [
        ['purposeJa', 6],
        ['purposeEn', 6],
      ],
      [
        ['hasSaml2', 4],
        ['isSupported', 4],
      ],
    ],
  },
  'api::service-level-agreement.service-level-agreement': {
    mainField: 'countsFrom',
    sortBy: 'countsFrom',
    sortOrder: 'DESC',
    list: ['countsFrom', 'targets', 'noteJa', 'noteEn'],
    edit: [
      [['countsFrom', 4]],
      [['targets', 12]],
      [
        ['noteJa', 6],
        ['noteEn', 6],
      ],
    ],
  },
  'api::helpdesk.helpdesk': {
    mainField: 'nameEn',
    sortBy: 'nameEn',
    sortOrder: 'ASC',
    list: ['nameJa', 'nameEn', 'phone', 'email'],
    edit: [
      [
        ['nameJa', 6],
        ['nameEn', 6],
      ],
      [
        ['phone', 6],
        ['email', 6],
      ],
      [
        ['hoursJa', 6],
        ['hoursEn', 6],
      ],
      [
        ['addressJa', 6],
        ['addressEn', 6],
      ],
    ],
  },
  'api::ticket.ticket': {
    mainField: 'subject',
    sortBy: 'number',
    sortOrder: 'DESC',
    pageSize: 50,
    list: ['number', 'subject', 'state', 'office', 'requesterName', 'channel', 'receivedAt', 'lastWordAt'],
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
    ],
  },
  'plugin::users-permissions.user': {
    mainField: 'email',
    sortBy: 'email',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['username', 'email', 'confirmed', 'blocked'],
    edit: [
      [
        ['username', 6],
        ['email', 6],
      ],
      [['password', 6]],
      [
        ['confirmed', 4],
        ['blocked', 4],
      ],
    ],
  },
};

export const PART_VIEWS: Readonly<Record<string, View>> = {
  'office.opening-hours': {
    mainField: 'weekday',
    sortBy: 'weekday',
    sortOrder: 'ASC',
    list: ['weekday', 'opensAt', 'closesAt'],
    edit: [
      [
        ['weekday', 4],
        ['opensAt', 4],
        ['closesAt', 4],
      ],
    ],
  },
  'office.holiday': {
    mainField: 'on',
    sortBy: 'on',
    sortOrder: 'ASC',
    list: ['on', 'nameJa', 'nameEn'],
    edit: [
      [
        ['on', 4],
        ['nameJa', 4],
        ['nameEn', 4],
      ],
    ],
  },
  'service-level.target': {
    mainField: 'nameJa',
    sortBy: 'key',
    sortOrder: 'ASC',
    list: ['key', 'nameJa', 'nameEn', 'target', 'unit'],
    edit: [
      [
        ['key', 6],
        ['statistic', 6],
      ],
      [
        ['nameJa', 6],
        ['nameEn', 6],
      ],
      [
        ['target', 6],
        ['unit', 6],
      ],
    ],
  },
};
