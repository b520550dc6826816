/** Reads the project's own seed files: comma, quotes doubled inside quotes, first line the names of the columns. */

const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === ',') endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (isQuoted) throw new Error('A quote is opened and never closed.');
  if (cell !== '' || row.length > 0) endRow();
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
