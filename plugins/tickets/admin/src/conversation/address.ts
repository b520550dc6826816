/** Where react-query keeps a conversation. */
export const keyOf = (number: number) => ['desk', 'conversation', number] as const;
/** The page of its words before a message. */
export const pageKeyOf = (number: number, before: string | null) =>
  before === null ? keyOf(number) : ([...keyOf(number), before] as const);
/** Its address in the CMS. */
export const addressOf = (number: number): string => `/tickets/conversations/${number}`;

/** That of the page before a message. */
export const pageAddressOf = (number: number, before: string | null): string =>
  `${addressOf(number)}${before === null ? '' : `?before=${encodeURIComponent(before)}`}`;
