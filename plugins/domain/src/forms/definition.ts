/** A form as it is shown: content of HQ IT, one definition for both languages (R20, R29). */

/** What a field asks for. */
export const FIELD_KINDS = [
  'shortText',
  'longText',
  'number',
  'oneChoice',
  'severalChoices',
  'yesNo',
  'date',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Facts of the office that a field may begin with. What was never reported begins empty, which is not zero (R01). */
export const PREFILLS = ['officePcs', 'officeServers', 'officePrinters'] as const;
export type Prefill = (typeof PREFILLS)[number];

export const FORM_STATES = ['draft', 'open', 'closed'] as const;
/** `draft`: nobody sees it yet. `open`: offices answer within its days. `closed`: HQ IT closed it, nothing is taken. */
export type FormState = (typeof FORM_STATES)[number];

export const RESPONDENTS = ['officeContact', 'anyMember'] as const;
/** Who may answer for an office. */
export type Respondent = (typeof RESPONDENTS)[number];

export interface FormChoice {
  readonly code: string;
  readonly labelJa: string;
  readonly labelEn: string;
}

export interface FormField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly labelJa: string;
  readonly labelEn: string;
  /** Empty when there is none. */
  readonly helpJa: string;
  readonly helpEn: string;
  readonly isRequired: boolean;
  /** For numbers: only whole ones, and the range that is taken, ends included. */
  readonly isWholeNumber: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** For one and several choices, in the order shown; empty for other kinds. */
  readonly choices: readonly FormChoice[];
  readonly prefill: Prefill | null;
}

/** What an office sees. Each change of it is a new version; an answer keeps the version it was given under. */
export interface FormDefinition {
  readonly key: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly introJa: string;
  readonly introEn: string;
  readonly fields: readonly FormField[];
}
