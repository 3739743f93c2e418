import type { DatasetPage } from '../../view/paths';

/** The pages about a dataset that stand in the row of pages, in its order. */
export const OPEN_PAGES: readonly DatasetPage[] = [
	'overview',
	'agency',
	'compare',
	'problems',
	'quality',
	'scorecard',
	'total',
	'sql'
];
