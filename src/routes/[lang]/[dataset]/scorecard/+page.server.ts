import { builtAnswers, datasetEntries } from '$lib/engine/node/prerender';
import { firstScores } from '$lib/ui/scorecard/firstScores';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns roster and figures of the dataset's default scorecard; nothing for the user's own data. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { manifests } = await parent();
	const { dataset } = params;
	return { dataset, first: await builtAnswers('scorecard', dataset, manifests, firstScores) };
};
