/** A mail as its parts: the text and the HTML are both made from them, so that they never say different things. */
import type { HelpdeskWindow } from '../contract';
import type { Language } from '../ticket/channels';

export type LetterPart =
  /** Words of the desk, one paragraph. */
  | { readonly kind: 'text'; readonly text: string }
  /**
   * Words of the desk and the address they speak of. `withheld`: a link that signs somebody in, which is put in when the
   * mail is sent and is kept nowhere.
   */
  | { readonly kind: 'link'; readonly text: string; readonly address: string | 'withheld' }
  /** Words of the desk and what they speak of, one line each. */
  | { readonly kind: 'facts'; readonly text: string; readonly facts: readonly Fact[] }
  /** What a person wrote, with the desk's words about it. It is hostile. */
  | { readonly kind: 'words'; readonly text: string; readonly words: string }
  | { readonly kind: 'foot'; readonly lines: readonly string[] };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

/** What stands in the outbox where the sent mail has a link that signs somebody in. */
export const LINK_PLACEHOLDER: Readonly<Record<Language, string>> = {
  ja: '〔リンクは送信のときに入ります〕',
  en: '[The link is put in here when the mail is sent]',
};

/** The foot of every mail: who the helpdesk is and how it is reached. */
export function footOf(window: HelpdeskWindow, language: Language): LetterPart {
  const isJa = language === 'ja';
  const phone = window.phone && `${isJa ? '電話' : 'Phone'}: ${window.phone}`;
  const lines = [isJa ? window.nameJa : window.nameEn, phone, isJa ? window.hoursJa : window.hoursEn];
  return { kind: 'foot', lines: lines.filter((line) => line !== '') };
}

function textOf(part: LetterPart, language: Language): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return `${part.text}\n${part.address === 'withheld' ? LINK_PLACEHOLDER[language] : part.address}`;
    case 'facts':
      return [part.text, ...part.facts.map(({ label, value }) => `${label}: ${value}`)].join('\n');
    case 'words':
      return `${part.text}\n\n${part.words}`;
    case 'foot':
      return ['--', ...part.lines].join('\n');
  }
}

/** The mail as plain text, paragraphs apart by an empty line. */
export const letterText = ({ parts, language }: Letter): string =>
  `${parts.map((part) => textOf(part, language)).join('\n\n')}\n`;
