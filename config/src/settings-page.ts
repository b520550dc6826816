import { SETTING_DEFINITIONS, type SettingDefinition } from './definitions';

const GROUPS: Readonly<Record<SettingDefinition['group'], string>> = {
  everyday: 'Everyday',
  addresses: 'Addresses',
  mail: 'Mail',
  running: 'Running',
  secrets: 'Secrets',
};

/** Markdown for docs/operations/settings.md; `npm run check` fails when the page differs from it. */
export const settingsPage = (): string => {
  const definitions: readonly SettingDefinition[] = SETTING_DEFINITIONS;
  const lines = [
    '# Settings',
    '',
    'Settings are environment variables. None is needed: `npm start` runs with what stands here as default. `CMS_PORT`,',
    '`PORTAL_PORT` and `DATA_DIR` are all that a second copy on the same machine needs. They are checked at start; one that',
    'cannot be used stops the start with a sentence about it.',
    '',
    'This page is made from `config/src/definitions.ts` by `npm run docs`.',
  ];
  for (const [group, title] of Object.entries(GROUPS)) {
    lines.push('', `## ${title}`);
    for (const { name, byDefault, meaning, example } of definitions.filter((one) => one.group === group)) {
      lines.push('', `### \`${name}\``, '', meaning, '', `Default: ${byDefault}.`);
      if (example !== undefined) lines.push(`Example: \`${name}=${example}\`.`);
    }
  }
  return `${lines.join('\n')}\n`;
};
