/** Lists and forms of what HQ IT keeps: regions, offices, staff, software, service levels, the window, sign-ins. */
import type { View } from './view';

export const REFERENCE_VIEWS: Readonly<Record<string, View>> = {
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
        ['openedOn', 4],
      ],
      [['languages', 6]],
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
  'api::desk-target.desk-target': {
    mainField: 'firstAnswerMinutes',
    sortBy: 'firstAnswerMinutes',
    sortOrder: 'ASC',
    list: ['firstAnswerMinutes'],
    edit: [[['firstAnswerMinutes', 6]]],
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

export const REFERENCE_PART_VIEWS: Readonly<Record<string, View>> = {
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
