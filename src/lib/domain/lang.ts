/** Languages of the interface, the default first. */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];
