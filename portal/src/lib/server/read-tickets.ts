import type { RequestEvent } from '@sveltejs/kit';
import type { TicketAnswer, TicketRow } from '@kaigai-desk/domain';
import { cmsOf } from './session';
import { valueBesideForm, valueOrPage } from './show-refusal';

/**
 * The tickets that the reader may see, newest first.
 * @throws the error page with the code of the refusal
 */
export const readTickets = async (event: RequestEvent): Promise<readonly TicketRow[]> =>
  valueOrPage(event, await cmsOf(event).tickets()).tickets;

/**
 * One conversation.
 * @param before id of a message: the page of words before it
 * @returns null while a POST shows its form again and the conversation cannot be had
 * @throws the error page with the code of the refusal
 */
export const readTicket = async (
  event: RequestEvent,
  number: number,
  before: string | null = null,
): Promise<TicketAnswer | null> => valueBesideForm(event, await cmsOf(event).ticket(number, before));
