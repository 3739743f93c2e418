import { LANGS, type Lang } from '../domain/lang';
import { ID_PATTERN } from './grammar';

/** Pages of the product; every page but the overview stands under its own name. */
export const PAGES = ['overview', 'methods', 'import', 'gallery'] as const;
export type Page = (typeof PAGES)[number];

/** Where a path leads; `dataset` is null on the pages that belong to none. */
export interface Place {
	lang: Lang;
	page: Page;
	dataset: string | null;
}

/** Returns the path of a page under `base` (empty, or `/folder`): `/zh/model-city/`, `/zh/methods/`. */
export function pathFor(lang: Lang, dataset: string, page: Page = 'overview', base = ''): string {
	return `${base}/${lang}/${page === 'overview' ? dataset : page}/`;
}

/** Returns the place a path under `base` leads to, or null when it is no page of this product. */
export function placeOf(pathname: string, base = ''): Place | null {
	if (!pathname.startsWith(`${base}/`)) return null;
	const [first, second, ...rest] = pathname
		.slice(base.length + 1)
		.replace(/(^|\/)index\.html$/, '$1')
		.replace(/\/$/, '')
		.split('/');
	const lang = LANGS.find((l) => l === first);
	if (lang === undefined || second === undefined || rest.length > 0) return null;
	const page = PAGES.find((p) => p === second && p !== 'overview');
	if (page !== undefined) return { lang, page, dataset: null };
	return ID_PATTERN.test(second) ? { lang, page: 'overview', dataset: second } : null;
}

/** Returns the path of the same page in another language, or the path itself when it is no page of this product. */
export function pathInLang(pathname: string, lang: Lang, base = ''): string {
	const place = placeOf(pathname, base);
	return place === null ? pathname : pathFor(lang, place.dataset ?? '', place.page, base);
}
