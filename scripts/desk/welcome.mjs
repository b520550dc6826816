/** What is said when the desk is ready: where it is and how to get in. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './checkout.mjs';

const ADMIN_ROLES = /** @type {Record<string, string>} */ ({
  'hq-it': 'HQ IT',
  lead: 'Agent lead',
  agent: 'Agent',
});
const PORTAL_ROLES = /** @type {Record<string, string>} */ ({
  staff: 'Staff of an office',
  contact: 'Office contact',
});

/**
 * @param {string} title
 * @param {Record<string, { email: string, password: string, office?: string }> | undefined} people
 * @param {Record<string, string>} names
 */
const signInLines = (title, people, names) =>
  Object.entries(people ?? {}).map(([role, { email, password, office }]) => {
    const who = `${names[role] ?? role}${office ? ` (${office})` : ''}`;
    return `  ${title.padEnd(7)}${who.padEnd(30)}${email.padEnd(34)}${password}`;
  });

/**
 * @param {import('@kaigai-desk/config').Settings} settings
 * @returns {string[]}
 */
export const welcomeLines = (settings) => {
  const lines = [
    '',
    'Kaigai Desk is ready.',
    `  Portal  ${settings.portalUrl}`,
    `  Admin   ${settings.cmsUrl}/admin`,
  ];
  const signIns = settings.isDemo ? readJson(path.join(settings.dataDir, 'sign-ins.json')) : undefined;
  const firstLink = path.join(settings.dataDir, 'first-sign-in.txt');
  if (signIns) {
    lines.push(
      '',
      'Demo sign-ins, for this computer only (also in sign-ins.json of the data folder):',
      ...signInLines('admin', signIns.admin, ADMIN_ROLES),
      ...signInLines('portal', signIns.portal, PORTAL_ROLES),
    );
  } else if (existsSync(firstLink)) {
    const text = readFileSync(firstLink, 'utf8').trim().split('\n');
    lines.push(
      '',
      'The first of HQ IT signs in over this link, which works once:',
      ...text.map((line) => `  ${line}`),
    );
  }
  lines.push('', `Data and logs are in ${settings.dataDir}. Ctrl-C stops the desk.`);
  return lines;
};
