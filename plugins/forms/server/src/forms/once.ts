import type { Core } from '@strapi/strapi';
import { DeskError, type AnswerWritten, type PortalPerson } from '@kaigai-desk/domain';
import { ANSWER, documentsOf } from './records';

/** The answer that a request id got before, if its writer and form are the same. A request id of somebody else is refused. */
export async function earlierAnswer(
  strapi: Core.Strapi,
  requestId: string,
  person: PortalPerson,
  key: string,
): Promise<AnswerWritten | null> {
  const answers = documentsOf(strapi, ANSWER);
  const answer = await answers.findFirst({ filters: { requestId } });
  if (!answer) return null;
  if (answer.answeredById !== person.staffId || answer.formKey !== key) {
    throw new DeskError('input.invalid', [{ field: 'requestId', code: 'field.wrongType' }]);
  }
  const replaced = await answers.count({
    filters: { formKey: key, officeCode: answer.officeCode, id: { $lt: answer.id } },
  });
  return {
    key,
    isRepeat: true,
    answeredAt: answer.answeredAt,
    isOlderVersion: answer.isOlderVersion,
    hasReplaced: replaced > 0,
  };
}

/**
 * Answers once for a request id, in one transaction: the unique index on `answer.requestId` decides, the look before
 * only saves work. The loser of a race, whom the index or Strapi's own look at it refused, reads what the winner wrote.
 */
export async function once(
  earlier: () => Promise<AnswerWritten | null>,
  work: () => Promise<AnswerWritten>,
): Promise<AnswerWritten> {
  const before = await earlier();
  if (before) return before;
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const winner = await earlier();
    if (!winner) throw error;
    return winner;
  }
}
