import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const TOKENS = /design-tokens\/dist\/tokens\.css$/;
const DECLARATION = /^\s*(--[\w-]+):.*;$/;

function namesIn(text: string): string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');
}

function sourcesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|svelte)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/**
 * Keeps of the design tokens those that our styles use: the styles stand in every page, and nine tenths of the tokens
 * are colours that no page shows.
 * @param css the style sheet of the tokens, one declaration a line
 * @param sources the text of our own styles
 */
export function keepUsed(css: string, sources: string): string {
  const lines = css.split('\n');
  const used = new Set(namesIn(sources));
  // A token may name another one: twice is as deep as they go.
  for (let depth = 0; depth < 2; depth += 1) {
    for (const line of lines) {
      const name = DECLARATION.exec(line)?.[1];
      if (name !== undefined && used.has(name)) for (const inner of namesIn(line)) used.add(inner);
    }
  }
  return lines
    .filter((line) => {
      const name = DECLARATION.exec(line)?.[1];
      return name === undefined || used.has(name);
    })
    .join('\n');
}

/** Vite plugin: see `keepUsed`. In development all tokens are there. */
export function usedTokens(): Plugin {
  return {
    name: 'desk:used-tokens',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!TOKENS.test(id)) return null;
      return { code: keepUsed(code, sourcesUnder('src')), map: null };
    },
  };
}
