import { datasetEntries } from '$lib/engine/node/prerender';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Returns every language and dataset, the user's own among them. */
export const entries: EntryGenerator = datasetEntries;

/** Returns the dataset alone: nothing is asked before a person asks it. */
export const load: PageServerLoad = ({ params }) => ({ dataset: params.dataset });
