import { goto } from '$app/navigation';
import { base } from '$app/paths';
import { OWN_DATASET } from '../domain/dataset';
import type { Lang } from '../domain/lang';
import { formatView } from '../view/codec';
import { pathFor, placeOf, type Page } from '../view/paths';
import type { View, ViewContext } from '../view/view';
import { visiting } from './share/visiting.svelte';

export interface SetViewOptions {
	/** Replaces the entry in the history instead of adding one: for what changes while a person drags or types. */
	replace?: boolean;
	/** Fragment to end with (`#d=…`, or empty to drop it); when left out, data the address carries goes on with it. */
	fragment?: string;
}

function carriedFragment(dataset: string): string {
	const here = placeOf(location.pathname, base);
	return dataset === OWN_DATASET && here?.dataset === OWN_DATASET ? visiting.fragment : '';
}

/** Goes to a view by writing it into the address bar, the only place it is kept; resolves when the page has followed. */
export function setView(view: View, context: ViewContext, options: SetViewOptions = {}): Promise<void> {
	const fragment = options.fragment ?? carriedFragment(view.dataset);
	const url = pathFor(view.lang, view.dataset, view.page, base) + formatView(view, context) + fragment;
	return goto(url, { replaceState: options.replace === true, keepFocus: true, noScroll: true });
}

/** Goes to a page, or to a dataset's default view; resolves when the page has followed. */
export function openPage(lang: Lang, dataset: string, page: Page = 'overview'): Promise<void> {
	return goto(pathFor(lang, dataset, page, base));
}

/** Goes to a page of a dataset with the query given as it stands in a link; resolves when the page has followed. */
export function openLink(
	lang: Lang,
	dataset: string,
	search: string,
	page: Page = 'overview'
): Promise<void> {
	return goto(pathFor(lang, dataset, page, base) + search);
}
