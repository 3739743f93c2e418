import { LANGS } from '$lib/domain/lang';
import type { EntryGenerator } from './$types';

/** Returns the languages the page is written in. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));
