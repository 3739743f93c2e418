import { OUTCOME_GROUPS } from '../domain/table3';
import type { OutcomeRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatFigure, formatShare } from '../text/format';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { legend } from './legend';
import { outcomeRowsChart } from './outcomeRows';
import { OUTCOME_ROW, outcomesScene } from './outcomesScene';
import { reportSpan } from './notes';
import { outcomeYears, type OutcomeYear } from './outcomeYears';
import { seriesInk } from './palette';
import { valueInUnit } from './sample';
import { yearsOf } from './scale';

export interface OutcomesInput {
	rows: readonly OutcomeRow[];
	/** Whether the rows of the form are shown instead of the six groups. */
	expanded: boolean;
}

function tableOf(years: readonly OutcomeYear[], ctx: ChartContext) {
	const text = chartText(ctx.lang);
	const unit = text.cases;
	const rows = years.map((y): ChartCell[] => [
		{ text: String(y.year), value: y.year },
		...y.parts.map((part) => ({
			text:
				part.value === null
					? text.notGiven
					: y.total === null || y.total === 0
						? formatFigure(part.value, ctx.lang)
						: `${formatFigure(part.value, ctx.lang)} (${formatShare(part.value / y.total, ctx.lang)})`,
			value: part.value
		})),
		{ text: formatFigure(y.total, ctx.lang), value: y.total },
		{ text: text.onReports(y.reports, y.of), value: y.reports }
	]);
	const header = [text.year, text.metric, text.count, `${text.share} (%)`, text.reports, text.reportsOf];
	const file = years.flatMap((y) =>
		y.parts.map((part) => [
			y.year,
			part.label,
			part.value,
			part.value === null || y.total === null || y.total === 0
				? null
				: valueInUnit({ unit: '%' }, part.value / y.total),
			part.reports,
			y.of
		])
	);
	return {
		columns: [
			{ label: text.year, align: 'left' as const, unit: '' },
			...OUTCOME_GROUPS.map((g) => ({ label: g.label[ctx.lang], align: 'right' as const, unit })),
			{ label: text.total, align: 'right' as const, unit },
			{ label: text.basis, align: 'left' as const, unit: '' }
		],
		rows,
		file: [header, ...file]
	};
}

/** Returns how applications were answered, by year: shares of six groups with counts, or the rows of the form. */
export function outcomesChart({ rows, expanded }: OutcomesInput, ctx: ChartContext): Chart {
	if (expanded) return outcomeRowsChart(rows, ctx);
	const text = chartText(ctx.lang);
	const years = outcomeYears(rows, yearsOf(ctx.years), ctx.lang);
	const keys = legend(
		OUTCOME_GROUPS.map((g, i) => ({ label: g.label[ctx.lang], look: 'fill', ink: seriesInk(i) })),
		ctx.size,
		0
	);
	const some = years.some((y) => y.parts.some((part) => part.value !== null));
	const uneven = years.some((y) => new Set(y.parts.map((part) => part.reports)).size > 1);
	return assemble(
		{
			id: 'outcomes',
			title: text.outcomesTitle,
			subtitle: some ? text.outcomesSubtitle(reportSpan(years, ctx)) : '',
			unit: text.cases,
			notes: [
				uneven ? text.outcomesUneven : null,
				years.some((y) => y.total === null && y.of > 0) ? text.outcomesGap : null
			],
			scene: (width) => outcomesScene(years, keys, ctx, width),
			height: keys.height + 6 + years.length * OUTCOME_ROW,
			...tableOf(years, ctx),
			empty: some ? null : text.outcomesNone
		},
		ctx
	);
}
