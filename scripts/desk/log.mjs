/** A server's output: all of it into a file, warnings and worse also onto the screen. */
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;
// eslint-disable-next-line no-control-regex -- colours of a terminal begin with the escape character
const COLOURS = /\u001b\[[0-9;]*m/g;
/** An entry of the CMS begins with `[time] level: `, one of the portal is a JSON object or begins with a time. */
const STARTS_ENTRY = /^(?:\[?\d{4}-\d{2}-\d{2}|\{")/;
const IS_BAD = /^(?:\[?[-\d: .TZ]+\]?\s*(?:warn|error|fatal)|\{.*"level":\s*"(?:warn|error|fatal)")/;

/**
 * @returns {(line: string) => boolean} whether a line belongs on the screen; remembers the entry a line continues
 */
export const screenFilter = () => {
  let isInBadEntry = false;
  return (line) => {
    const plain = line.replace(COLOURS, '');
    if (STARTS_ENTRY.test(plain)) {
      isInBadEntry = IS_BAD.test(plain);
      return isInBadEntry;
    }
    return isInBadEntry && plain.trim() !== '';
  };
};

/**
 * @param {string} dataDir @param {string} name
 * @returns {{ file: string, take: (source: 'out' | 'err', chunk: string) => void, close: () => void }}
 */
export const openLog = (dataDir, name) => {
  const folder = path.join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a' });
  const isForScreen = screenFilter();
  const rest = { out: '', err: '' };
  return {
    file,
    take(source, chunk) {
      const lines = (rest[source] + chunk).split('\n');
      rest[source] = lines.pop() ?? '';
      for (const line of lines) {
        stream.write(`${line.replace(COLOURS, '')}\n`);
        if (source === 'err' || isForScreen(line)) process.stderr.write(`[${name}] ${line}\n`);
      }
    },
    close() {
      if (rest.out + rest.err !== '') stream.write(`${rest.out}${rest.err}\n`);
      stream.end();
    },
  };
};
