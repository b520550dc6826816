/**
 * How long the desk waits for a mail server, in milliseconds: to be reached, to be greeted, for each of its answers.
 * Shorter than a worker's hold on a mail, so that it is known to be slow before anybody else could try.
 */
const LIMITS_MS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

/**
 * The address of the mail server with the limits in its query, where alone nodemailer looks: beside a `url` it takes no
 * other option. A limit in the setting itself counts when it is shorter.
 */
export function smtpUrlWithLimits(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, limitMs] of Object.entries(LIMITS_MS)) {
    const given = Number(url.searchParams.get(name) ?? limitMs);
    url.searchParams.set(name, String(given > 0 ? Math.min(given, limitMs) : limitMs));
  }
  return url.href;
}
