/** Where react-query keeps a conversation. */
export const keyOf = (number: number) => ['desk', 'conversation', number] as const;
/** Its address in the CMS. */
export const addressOf = (number: number): string => `/tickets/conversations/${number}`;
