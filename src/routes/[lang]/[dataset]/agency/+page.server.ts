import { builtAnswers, datasetEntries } from '$lib/engine/node/prerender';
import { firstCard } from '$lib/ui/agency/questions';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns the card of the agency the dataset opens on; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const { dataset } = params;
	return { dataset, first: await builtAnswers('agency', dataset, manifests, firstCard) };
};
