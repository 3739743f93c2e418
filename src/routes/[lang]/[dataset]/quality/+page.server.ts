import { builtAnswers, datasetEntries } from '$lib/engine/node/prerender';
import { firstQuality } from '$lib/ui/quality/firstAnswers';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns what the checks say of the dataset's default view; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const { dataset } = params;
	return { dataset, first: await builtAnswers('quality', dataset, manifests, firstQuality) };
};
