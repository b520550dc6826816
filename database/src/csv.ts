/** Reads the project's own seed files: comma, quotes doubled inside quotes, first line the names of the columns. */

/** One cell, quoted or plain, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (!match) throw new Error(`A quote stands where none may stand, in line ${rows.length + 1}.`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
};

/**
 * Parses a seed file.
 * @param text the whole file, UTF-8
 * @param columns the columns that are read; a file without one of them is refused
 * @returns one record a line, empty cells as empty strings
 * @throws when a column is missing or a line has another number of cells than the head
 */
export function parseCsv<const Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const [head = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  const places = columns.map((column) => [column, head.indexOf(column)] as const);
  const missing = places.filter(([, place]) => place < 0).map(([column]) => column);
  if (missing.length > 0) throw new Error(`The file lacks the columns ${missing.join(', ')}.`);
  return lines.map((cells, index) => {
    if (cells.length !== head.length) {
      throw new Error(`Line ${index + 2} has ${cells.length} cells, not ${head.length}.`);
    }
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place]])) as Record<
      Column,
      string
    >;
  });
}
