import { chartText } from '../text/charts';
import type { ChartContext, Pages } from './chart';

/** Rows of a list drawn at once. */
export const PAGE_ROWS = 30;

/** Returns the rows of one page (0 = first; pages beyond the last show the last) and what the pager says. */
export function pageOf<Row>(
	rows: readonly Row[],
	page: number,
	{ lang }: Pick<ChartContext, 'lang'>
): { shown: readonly Row[]; first: number; pages: Pages | null } {
	const count = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
	const at = Math.min(Math.max(0, Math.trunc(page)), count - 1);
	const first = at * PAGE_ROWS;
	const shown = rows.slice(first, first + PAGE_ROWS);
	const label = chartText(lang).rows(first + 1, first + shown.length, rows.length);
	return { shown, first, pages: count === 1 ? null : { page: at, count, label } };
}
