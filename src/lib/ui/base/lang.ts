import { getContext, setContext } from 'svelte';
import type { Lang } from '../../domain/lang';

const KEY = Symbol('lang');

/** Makes the language known to every component below; `lang` is read anew each time. */
export function provideLang(lang: () => Lang): void {
	setContext(KEY, lang);
}

/** Returns a reader of the language of the page around a component; Chinese where none is provided. */
export function useLang(): () => Lang {
	return getContext<(() => Lang) | undefined>(KEY) ?? (() => 'zh');
}
