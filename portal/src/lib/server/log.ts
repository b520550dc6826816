/** One JSON object a line, to standard output: what whoever runs the portal collects. */
export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, unknown> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, from: 'portal', event, ...facts });
  process.stdout.write(`${line}\n`);
}
