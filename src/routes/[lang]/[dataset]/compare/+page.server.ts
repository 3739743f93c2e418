import { builtAnswers, datasetEntries } from '$lib/engine/node/prerender';
import { firstCompare } from '$lib/ui/compare/firstAnswers';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns the dataset's default comparison; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const { dataset } = params;
	return { dataset, first: await builtAnswers('compare', dataset, manifests, firstCompare) };
};
