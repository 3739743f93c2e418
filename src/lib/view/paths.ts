import { LANGS, type Lang } from '../domain/lang';
import { ID_PATTERN } from './grammar';

/** Pages about one dataset: the overview at the dataset's own address, the others below it. */
export const DATASET_PAGES = [
	'overview',
	'agency',
	'compare',
	'problems',
	'quality',
	'scorecard',
	'total',
	'sql'
] as const;
export type DatasetPage = (typeof DATASET_PAGES)[number];

/** Pages that belong to no dataset. */
export const OTHER_PAGES = ['methods', 'import', 'review', 'gallery'] as const;

/** Pages of the product; every page but the overview stands under its own name. */
export const PAGES = [...DATASET_PAGES, ...OTHER_PAGES] as const;
export type Page = (typeof PAGES)[number];

/** Returns the page about a dataset with this name, or null when there is none. */
export function datasetPage(name: string): DatasetPage | null {
	return DATASET_PAGES.find((p) => p === name) ?? null;
}

/** Where a path leads; `dataset` is null on the pages that belong to none. */
export interface Place {
	lang: Lang;
	page: Page;
	dataset: string | null;
}

/** Returns the path of a page under `base` (empty, or `/folder`): `/zh/model-city/`, `/zh/model-city/agency/`, `/zh/methods/`. */
export function pathFor(lang: Lang, dataset: string, page: Page = 'overview', base = ''): string {
	if (page === 'overview') return `${base}/${lang}/${dataset}/`;
	return datasetPage(page) === null ? `${base}/${lang}/${page}/` : `${base}/${lang}/${dataset}/${page}/`;
}

/** Returns the place a path under `base` leads to, or null when it is no page of this product. */
export function placeOf(pathname: string, base = ''): Place | null {
	if (!pathname.startsWith(`${base}/`)) return null;
	const [first, second, third, ...rest] = pathname
		.slice(base.length + 1)
		.replace(/(^|\/)index\.html$/, '$1')
		.replace(/\/$/, '')
		.split('/');
	const lang = LANGS.find((l) => l === first);
	if (lang === undefined || second === undefined || rest.length > 0) return null;
	const other = OTHER_PAGES.find((p) => p === second);
	if (other !== undefined) return third === undefined ? { lang, page: other, dataset: null } : null;
	if (!ID_PATTERN.test(second)) return null;
	if (third === undefined) return { lang, page: 'overview', dataset: second };
	const page = datasetPage(third);
	return page === null || page === 'overview' ? null : { lang, page, dataset: second };
}

/** Returns the path of the same page in another language, or the path itself when it is no page of this product. */
export function pathInLang(pathname: string, lang: Lang, base = ''): string {
	const place = placeOf(pathname, base);
	return place === null ? pathname : pathFor(lang, place.dataset ?? '', place.page, base);
}
