/** Puts names into the texts. */
import type { Language } from '@kaigai-desk/domain';
import type { HistoryOffice, HistoryPerson } from './offices';
import type { Random } from './random';

export interface Words {
  fill(text: string): string;
  /** An answer of the desk with its salutation. */
  letter(text: string): string;
}

export function wordsOf(
  office: HistoryOffice,
  requester: HistoryPerson,
  language: Language,
  random: Random,
): Words {
  const [one = '', ...others] = requester.name.split(' ');
  const rest = others.join(' ');
  // Japanese names begin with the family's
  const [first, family] = language === 'ja' ? [rest, one] : [one, rest];
  const colleagues = office.staff.en.filter(({ name }) => name !== requester.name);
  const places: Readonly<Record<string, string>> = {
    me: `${office.nameJa}事務所の${family}です。`,
    name: requester.name,
    first,
    family,
    contact: colleagues[0]?.name ?? office.newcomer,
    newcomer: office.newcomer,
    newFamily: office.newcomer.split(' ').slice(1).join(' '),
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => {
      const word = places[key];
      if (word === undefined) throw new Error(`A text names {${key}}, which nothing stands for.`);
      return word;
    });
  const salutation = language === 'ja' ? `${family}様` : `${random.pick(['Dear', 'Hello'])} ${first},`;
  return { fill, letter: (text) => `${salutation}\n\n${fill(text)}` };
}
