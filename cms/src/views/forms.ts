/** Lists and forms of what HQ IT asks the offices, and of what they answered. */
import type { View } from './view';

export const FORM_VIEWS: Readonly<Record<string, View>> = {
  'api::form.form': {
    mainField: 'titleJa',
    sortBy: 'key',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['titleJa', 'titleEn', 'state', 'closesOn', 'respondent', 'key'],
    edit: [
      [
        ['titleJa', 6],
        ['titleEn', 6],
      ],
      [
        ['key', 4],
        ['state', 4],
        ['respondent', 4],
      ],
      [
        ['opensOn', 4],
        ['closesOn', 4],
      ],
      [['offices', 12]],
      [
        ['introJa', 6],
        ['introEn', 6],
      ],
      [['fields', 12]],
    ],
  },
  'api::form-version.form-version': {
    mainField: 'formKey',
    sortBy: 'validFrom',
    sortOrder: 'DESC',
    pageSize: 50,
    list: ['formKey', 'version', 'validFrom'],
    edit: [
      [['form', 6]],
      [
        ['formKey', 4],
        ['version', 4],
        ['validFrom', 4],
      ],
      [['definition', 12]],
    ],
  },
  'api::answer.answer': {
    mainField: 'formKey',
    sortBy: 'answeredAt',
    sortOrder: 'DESC',
    pageSize: 50,
    list: ['formKey', 'office', 'answeredByName', 'answeredAt', 'formVersion', 'isCurrent'],
    edit: [
      [
        ['form', 6],
        ['office', 6],
      ],
      [
        ['answeredByName', 6],
        ['answeredBy', 6],
      ],
      [
        ['answeredAt', 6],
        ['language', 6],
      ],
      [
        ['formVersion', 4],
        ['isOlderVersion', 4],
        ['isCurrent', 4],
      ],
      [['replacedAt', 6]],
      [['values', 12]],
    ],
  },
};

export const FORM_PART_VIEWS: Readonly<Record<string, View>> = {
  'form.field': {
    mainField: 'labelJa',
    sortBy: 'key',
    sortOrder: 'ASC',
    pageSize: 20,
    list: ['labelJa', 'key', 'kind', 'isRequired'],
    edit: [
      [
        ['labelJa', 6],
        ['labelEn', 6],
      ],
      [
        ['helpJa', 6],
        ['helpEn', 6],
      ],
      [
        ['key', 4],
        ['kind', 4],
        ['isRequired', 4],
      ],
      [['choices', 12]],
      [
        ['isWholeNumber', 4],
        ['minimum', 4],
        ['maximum', 4],
      ],
      [['prefill', 6]],
    ],
  },
  'form.choice': {
    mainField: 'labelJa',
    sortBy: 'code',
    sortOrder: 'ASC',
    pageSize: 20,
    list: ['labelJa', 'labelEn', 'code'],
    edit: [
      [
        ['code', 4],
        ['labelJa', 4],
        ['labelEn', 4],
      ],
    ],
  },
};
