import { INK, SERIES_COUNT, seriesInk } from './palette';

/**
 * Returns the colour of each agency that has one: those chosen in the order of choice, at most eight. The same choice
 * gives the same colours in every chart of a view. A marked agency that was not chosen takes the colour of text.
 */
export function coloursOf(chosen: readonly string[], marked: string | null): ReadonlyMap<string, string> {
	const colours = new Map([...new Set(chosen)].slice(0, SERIES_COUNT).map((id, i) => [id, seriesInk(i)]));
	if (marked !== null && !colours.has(marked)) colours.set(marked, INK.text);
	return colours;
}
