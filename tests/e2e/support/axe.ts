import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/**
 * Lets axe look at a page; it must find nothing.
 * @param root what is ours on the page: the whole document in the portal, our part of it in the admin
 */
export async function expectAccessible(page: Page, root = 'html'): Promise<void> {
  // what fades in is pale for a moment
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(source);
  const findings = await page.evaluate(
    async ([selector, tags]) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Finding[] }> };
      };
      const { violations } = await axe.run({ include: [[selector]] }, { runOnly: tags });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
    },
    [root, TAGS] as const,
  );
  expect(findings).toEqual([]);
}
