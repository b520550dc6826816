import type { Language, WindowAnswer } from '@kaigai-desk/domain';
import { timeNow } from '$lib/server/local-time';
import { cmsOf } from '$lib/server/session';
import type { LayoutServerLoad } from './$types';

function windowView({ window }: WindowAnswer, language: Language) {
  const isJapanese = language === 'ja';
  return {
    name: isJapanese ? window.nameJa : window.nameEn,
    phone: window.phone,
    email: window.email,
    hours: isJapanese ? window.hoursJa : window.hoursEn,
    address: isJapanese ? window.addressJa : window.addressEn,
  };
}

/** What stands around every page. Without an answer of the CMS the page is shown without the helpdesk window. */
export const load: LayoutServerLoad = async (event) => {
  const { locale, me, trouble } = event.locals;
  // Read, so that the local time in the header is made again on every page.
  const path = event.url.pathname;
  const answer = me || trouble ? null : await cmsOf(event).window();
  const found = me ?? (answer?.ok ? answer.value : null);
  return {
    locale,
    path,
    me: me && {
      name: me.person.name,
      isOfficeContact: me.person.isOfficeContact,
      officeName: locale === 'ja' ? me.office.nameJa : me.office.nameEn,
      localTime: timeNow(me.office, Date.now()),
    },
    window: found && windowView(found, locale),
    isDemo: found?.isDemo ?? false,
  };
};
