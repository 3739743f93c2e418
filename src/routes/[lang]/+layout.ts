import { error } from '@sveltejs/kit';
import { LANGS } from '$lib/domain/lang';
import type { LayoutLoad } from './$types';

/** Returns the language of the path beside what the server knows; an unknown language is not found. */
export const load: LayoutLoad = ({ params, data }) => {
	const lang = LANGS.find((known) => known === params.lang);
	if (lang === undefined) error(404, 'not found');
	return { ...data, lang };
};
