/** Lines as JSON, by what is known of their columns: several times as fast as naming the cells for JSON.stringify. */
import type { Cell, Column, ColumnKind, Line } from './shape';

/** Texts that a column has few of. */
const FEW: ReadonlySet<ColumnKind> = new Set(['code', 'label']);
/** So many of them are kept; a code that is none of ours may stand in a row all the same. */
const MOST_KEPT = 1_000;

/** Kinds that hold an instant as text, in which nothing is to be escaped. */
const INSTANTS: ReadonlySet<ColumnKind> = new Set(['instant', 'localInstant']);

/** A cell as JSON. */
function cellWriter({ kind }: Column): (cell: Cell) => string {
  const write = (cell: Cell): string => JSON.stringify(cell);
  if (INSTANTS.has(kind)) return (cell) => (typeof cell === 'string' ? `"${cell}"` : write(cell));
  if (!FEW.has(kind)) return write;
  const kept = new Map<Cell, string>();
  return (cell) => {
    const known = kept.get(cell);
    if (known !== undefined) return known;
    const written = write(cell);
    if (kept.size < MOST_KEPT) kept.set(cell, written);
    return written;
  };
}

/** Writes a line as a JSON object with the names of the columns. */
export function jsonWriter(columns: readonly Column[]): (line: Line) => string {
  const members = columns.map((column, index) => ({
    lead: `${index > 0 ? ',' : ''}${JSON.stringify(column.name)}:`,
    write: cellWriter(column),
  }));
  return (line) => {
    let text = '{';
    let index = 0;
    for (const { lead, write } of members) {
      text += lead;
      text += write(line[index] ?? null);
      index += 1;
    }
    return `${text}}`;
  };
}

/** Bytes of a piece: what the allocator hands out again at once. */
const PIECE = 65_536;

/** Texts as UTF-8 in pieces of about 64 kB, each text written where it goes and dropped. */
export function* piecesOf(texts: Iterable<string>): Generator<Buffer> {
  let piece = Buffer.allocUnsafeSlow(PIECE);
  let end = 0;
  for (const text of texts) {
    const most = text.length * 3;
    if (end + most > piece.length) {
      if (end > 0) yield piece.subarray(0, end);
      piece = Buffer.allocUnsafeSlow(Math.max(PIECE, most));
      end = 0;
    }
    end += piece.write(text, end);
  }
  if (end > 0) yield piece.subarray(0, end);
}
