/** CSV by RFC 4180, one record a line, safe to open in a spreadsheet. */
import { PassThrough } from 'node:stream';
import { Transform } from '@json2csv/node';
import { Parser } from '@json2csv/plainjs';
import type { Cell, Column, Line } from './shape';

/** What a spreadsheet would run: after spaces of any width, a formula's first character, half or full width. */
const RUNS = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * Takes the force out of a text that a spreadsheet would run as a formula, by one apostrophe in front. A text that
 * already begins with apostrophes before such a start gets one more, so that `arm` always finds the original.
 */
export const disarm = (text: string): string => (RUNS.test(text.replace(/^'+/, '')) ? `'${text}` : text);

/** Undoes `disarm`. */
export const arm = (text: string): string =>
  text.startsWith("'") && RUNS.test(text.replace(/^'+/, '')) ? text.slice(1) : text;

/** One record is one line (L1-14): line breaks inside a value are written as `\n`, and a backslash as `\\`. */
const oneLine = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\r\n|\r|\n/g, (end) => (end === '\n' ? '\\n' : end === '\r' ? '\\r' : '\\r\\n'));

export interface CsvOptions {
  readonly keepsLineBreaks: boolean;
  readonly hasBom: boolean;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What `oneLine`, `disarm` or `quoted` may change: most texts hold none of it, and are told apart at one glance. */
const MARKED = /[\\\r\n",]|^[\s\u3000'=+\-@＝＋－＠]/;

/** A text as a cell; numbers and booleans pass by their own formatters and are never touched. */
const textCell = (keepsLineBreaks: boolean) => (text: string) =>
  MARKED.test(text) ? quoted(disarm(keepsLineBreaks ? text : oneLine(text))) : text;

const settingsOf = (columns: readonly Column[], { keepsLineBreaks, hasBom }: CsvOptions) => {
  const string = textCell(keepsLineBreaks);
  return {
    fields: columns.map(({ name }, index) => ({ label: name, value: (line: Line) => line[index] })),
    eol: '\r\n',
    withBOM: hasBom,
    formatters: {
      header: quoted,
      string,
      object: (value: Cell) => (value === null ? '' : string(JSON.stringify(value))),
    },
  };
};

/** A stream from pages of lines to CSV text, a chunk a page. The header is written even when there is no line. */
export const csvStream = (columns: readonly Column[], options: CsvOptions) =>
  new Transform<readonly Line[], Line>(
    { ...settingsOf(columns, options), transforms: [(page: readonly Line[]) => [...page]] },
    {},
    { objectMode: true },
  );

/** Ends the last record like every other one. */
export const lastLineEnd = (): PassThrough =>
  new PassThrough({
    decodeStrings: false,
    flush(done) {
      done(null, '\r\n');
    },
  });

/** A small table at once. */
export const csvText = (columns: readonly Column[], lines: readonly Line[], hasBom: boolean): string =>
  `${new Parser(settingsOf(columns, { keepsLineBreaks: false, hasBom })).parse([...lines])}\r\n`;
