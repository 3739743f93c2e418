import type { Metric } from '../domain/metricTerms';
import { COMPARE_TEXT } from '../text/compare';
import { describeSeveral } from '../text/proportions';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import type { RateChanges } from './differenceRow';
import { differenceHeight, differenceScene, type DifferenceDrawing } from './differenceScene';
import { differenceTable } from './differenceTable';
import { pageOf } from './pages';

export interface DifferenceInput {
	metric: Metric;
	/** The later year; it is set against the year before. */
	year: number;
	changes: RateChanges;
	/** Page of the list, 0 = first. */
	page: number;
}

/** Returns every agency's change of a rate as a dot on Newcombe's 95 % interval, those beyond chance in colour. */
export function differenceChart({ metric, year, changes, page }: DifferenceInput, ctx: ChartContext): Chart {
	const text = COMPARE_TEXT[ctx.lang];
	const drawable = changes.changes.flatMap((c) => (c.found === null ? [] : [{ ...c, found: c.found }]));
	const { shown, pages } = pageOf(drawable, page, ctx);
	const reach = Math.max(
		0.01,
		...drawable.flatMap(({ found }) => [Math.abs(found.interval.low), Math.abs(found.interval.high)])
	);
	const drawing: DifferenceDrawing = { metric, year, shown, reach };
	const several = describeSeveral(changes.several, ctx.lang);
	const limit = metric.sample?.rank ?? 0;
	const soft = metric.breaks.filter((b) => b.year === year);
	return assemble(
		{
			id: 'difference',
			title: text.changeChart(metric.label[ctx.lang], year - 1, year),
			subtitle: changes.of === 0 ? '' : text.changeSummary(changes),
			unit: text.points,
			notes: [
				...soft.map((b) => b.note[ctx.lang]),
				several === '' ? null : several,
				drawable.some((c) => c.state === 'small') ? text.greyNote(limit) : null
			],
			scene: (width) => differenceScene(drawing, ctx, width),
			height: differenceHeight(shown.length, ctx.size),
			...differenceTable(changes.changes, metric, year, ctx),
			pages,
			empty: soft.some((b) => b.join === 'cut')
				? text.cut(year)
				: drawable.length === 0
					? text.nothingToCompare
					: null
		},
		ctx
	);
}
