import { error } from '@sveltejs/kit';
import { OWN_DATASET } from '$lib/domain/dataset';
import type { LayoutServerLoad } from './$types';

/** Returns nothing; an address with a dataset that does not exist is no page. */
export const load: LayoutServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const known = params.dataset === OWN_DATASET || manifests.some((m) => m.id === params.dataset);
	if (!known) error(404, 'not found');
};
