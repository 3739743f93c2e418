import { builtAnswers, datasetEntries } from '$lib/engine/node/prerender';
import { firstTotal } from '$lib/ui/total/questions';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns the sum of reports of the dataset's default view; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const { dataset } = params;
	return { dataset, first: await builtAnswers('total', dataset, manifests, firstTotal) };
};
