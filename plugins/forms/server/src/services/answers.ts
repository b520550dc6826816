import type { Core } from '@strapi/strapi';
import type { OfficeAnswers } from '@kaigai-desk/domain';
import { ANSWER, FORM, documentsOf } from '../forms/records';

/** Answers as the other plugins may know of them: that they were given, not what they say. */
const answers = ({ strapi }: { strapi: Core.Strapi }): OfficeAnswers => ({
  async ofOffice(officeCode) {
    const given = await documentsOf(strapi, ANSWER).findMany({
      filters: { officeCode, isCurrent: true },
      sort: ['answeredAt:desc', 'id:desc'],
      fields: ['formKey', 'answeredAt', 'answeredByName', 'isOlderVersion'],
    });
    if (given.length === 0) return [];
    const forms = await documentsOf(strapi, FORM).findMany({
      filters: { key: { $in: given.map(({ formKey }) => formKey) } },
      fields: ['key', 'titleJa', 'titleEn'],
    });
    const titles = new Map(forms.map(({ key, titleJa, titleEn }) => [key, { titleJa, titleEn }]));
    return given.flatMap(({ formKey: key, answeredAt, answeredByName, isOlderVersion }) => {
      const title = titles.get(key);
      return title ? [{ key, ...title, answeredAt, answeredByName, isOlderVersion }] : [];
    });
  },
});
export default answers;
