import { timeNow } from '$lib/server/local-time';
import { cmsOf } from '$lib/server/session';
import type { LayoutServerLoad } from './$types';

/** What stands around every page. Without an answer of the CMS the page is shown without the helpdesk window. */
export const load: LayoutServerLoad = async (event) => {
  const { locale, me, trouble } = event.locals;
  // Read, so that the local time in the header is made again on every page.
  const path = event.url.pathname;
  const answer = me ? { ok: true as const, value: me } : trouble ? null : await cmsOf(event).window();
  const found = answer?.ok ? answer.value : null;
  const isJapanese = locale === 'ja';
  return {
    locale,
    path,
    me: me && {
      name: me.person.name,
      isOfficeContact: me.person.isOfficeContact,
      officeName: isJapanese ? me.office.nameJa : me.office.nameEn,
      localTime: timeNow(me.office, Date.now()),
    },
    window: found && {
      name: isJapanese ? found.window.nameJa : found.window.nameEn,
      phone: found.window.phone,
      email: found.window.email,
      hours: isJapanese ? found.window.hoursJa : found.window.hoursEn,
      address: isJapanese ? found.window.addressJa : found.window.addressEn,
    },
    isDemo: found?.isDemo ?? false,
  };
};
