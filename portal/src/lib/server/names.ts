/** How people are called. */

const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々ヶ]+$/u;

/** `山田 花子` is 山田 to whom she writes with; a name that is not written in Japanese stays whole. */
export function addressedAs(name: string): string {
  const parts = name.trim().split(/[\s\u3000]+/);
  const [family] = parts;
  return family !== undefined && parts.length > 1 && parts.every((part) => JAPANESE.test(part))
    ? family
    : name;
}
