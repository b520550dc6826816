/** The helpdesk's window as it is seeded: placeholders that HQ IT replaces in the admin before service begins. */
import type { HelpdeskWindow } from '@kaigai-desk/domain';

export const HELPDESK_WINDOW: HelpdeskWindow = {
  nameJa: '海外デスク',
  nameEn: 'Kaigai Desk',
  phone: '+81-3-0000-0000',
  email: 'desk@desk.example',
  hoursJa: '24時間365日',
  hoursEn: 'Around the clock, every day of the year',
  addressJa: '東京都港区(本部 情報システム課気付)',
  addressEn: 'c/o Information Systems Division, Head Office, Minato-ku, Tokyo, Japan',
};
