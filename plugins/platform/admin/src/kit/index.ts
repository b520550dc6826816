/** What the admin pages of every plugin share: words, requests, keys, the frame of a page, times. */
export * from '../conditions';
export * from './age';
export * from './Frame';
export * from './Keycap';
export * from './Notice';
export * from './office-time';
export * from './Pager';
export * from './Pills';
export * from './refusal';
export * from './requests';
export * from './Sheet';
export * from './TextLink';
export * from './Timestamp';
export * from './TwoValues';
export * from './use-attended';
export * from './use-keys';
export * from './words';
