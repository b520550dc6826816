/** What the CMS answers about forms. Instants are ISO strings in UTC; days are `YYYY-MM-DD`. */
import type { OfficeCard } from '../contract';
import type { Language } from '../ticket/channels';
import type { AnswerValues } from './answers';
import type { FormDefinition, FormState, Respondent } from './definition';

/** An answer as its office may see it. */
export interface GivenAnswer {
  readonly answeredAt: string;
  readonly answeredByName: string;
  readonly language: Language;
  readonly version: number;
  readonly values: AnswerValues;
}

/** What an office answers at present to one form, as the desk sees it: the answer itself is read on the form's page. */
export interface OfficeFormAnswer {
  readonly key: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly answeredAt: string;
  readonly answeredByName: string;
  /** It was given under an older version of the form. */
  readonly isOlderVersion: boolean;
}

export interface FormListRow {
  readonly key: string;
  readonly titleJa: string;
  readonly titleEn: string;
  /** Last day on which it is taken, in the office's zone; null when there is no end. */
  readonly closesOn: string | null;
  /** False when HQ IT closed it or its last day is over: it can be read, not sent. */
  readonly isOpen: boolean;
  /** Whether this reader may answer: `officeContact` forms are for the office contact. */
  readonly mayAnswer: boolean;
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
  /** Its answer was given under an older version of the form. */
  readonly hasChangedSince: boolean;
}

/** GET /api/forms: what waits for my office (open, unanswered) and what it answered, newest first. */
export interface FormListAnswer {
  readonly forms: readonly FormListRow[];
}

/** GET /api/forms/:key */
export interface FormAnswer extends FormListRow {
  readonly definition: FormDefinition;
  /** The version that is shown; it goes back with the answer. */
  readonly version: number;
  /** What the fields begin with: the last answer, else what is known of the office. Keys are field keys. */
  readonly prefilled: AnswerValues;
  /** Which of the prefilled values are known facts and not the office's own last answer. */
  readonly prefilledFrom: 'answer' | 'facts' | 'nothing';
  readonly respondent: Respondent;
  /** Who may answer, when it is not the reader. */
  readonly contactName: string | null;
  readonly lastAnswer: GivenAnswer | null;
}

/** POST /api/forms/:key/answers (201, or 200 for a second send) */
export interface AnswerWritten {
  readonly key: string;
  readonly isRepeat: boolean;
  readonly answeredAt: string;
  /** The form had been changed meanwhile: the answer is taken under the version it was shown in, and marked so. */
  readonly isOlderVersion: boolean;
  /** It replaced an earlier answer of the office; both are kept. */
  readonly hasReplaced: boolean;
}

/** GET /forms/overview (admin) */
export interface FormsOverviewAnswer {
  readonly forms: readonly {
    readonly key: string;
    readonly titleJa: string;
    readonly titleEn: string;
    readonly state: FormState;
    readonly opensOn: string | null;
    readonly closesOn: string | null;
    readonly version: number;
    readonly asked: number;
    readonly answered: number;
    /** Document id of the form, for the link to the Content Manager. */
    readonly documentId: string;
  }[];
  readonly now: string;
}

export interface AnswerRow {
  readonly office: OfficeCard;
  readonly answeredAt: string;
  readonly answeredByName: string;
  readonly language: Language;
  readonly version: number;
  readonly isOlderVersion: boolean;
  readonly values: AnswerValues;
  /** Earlier answers of the office that this one replaced. */
  readonly replacedCount: number;
}

/** GET /forms/:key/answers (admin): who answered, who is silent. */
export interface FormAnswersAnswer {
  readonly form: FormsOverviewAnswer['forms'][number];
  /** The newest version. */
  readonly definition: FormDefinition;
  /**
   * Fields of all versions, the newest form of each: those of the newest version first, in its order, then those that
   * were removed.
   */
  readonly fields: FormDefinition['fields'];
  /** The newest version and those under which current answers were given, newest first: what each office was asked. */
  readonly versions: readonly { readonly version: number; readonly definition: FormDefinition }[];
  /** Current answers, newest first. */
  readonly answers: readonly AnswerRow[];
  readonly silent: readonly {
    readonly office: OfficeCard;
    readonly contactName: string | null;
    readonly contactEmail: string | null;
  }[];
  /** Regions in their order, with the codes of their offices, to narrow a long table. */
  readonly regions: readonly {
    readonly code: string;
    readonly nameJa: string;
    readonly nameEn: string;
    readonly officeCodes: readonly string[];
  }[];
  readonly now: string;
}
