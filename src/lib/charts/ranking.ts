import type { Metric } from '../domain/metricTerms';
import type { RankRow } from '../query/rows';
import { chartText, type ChartText } from '../text/charts';
import { formatMetric } from '../text/format';
import { unitText } from '../text/units';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { coloursOf } from './colours';
import { kindName, labelsOf, nameOf } from './names';
import { breakNotes, sampleNote } from './notes';
import { pageOf } from './pages';
import { rankingOrder, type Ranked } from './rankingOrder';
import { rankingHeight, rankingScene, type RankingDrawing } from './rankingScene';
import { figureCell, valueInUnit } from './sample';
import { quantile } from './scale';

export interface RankingInput {
	metric: Metric;
	rows: readonly RankRow[];
	chosen: readonly string[];
	kind: string;
	/** Page of the list, 0 = first. */
	page: number;
}

function headingOf(section: Ranked['section'], metric: Metric, text: ChartText): string {
	if (section === 'small') return text.rankSmall(metric.sample?.rank ?? 0);
	return section === 'few' ? text.rankFew(metric.sample?.show ?? 0) : text.rankNone;
}

function periodNote(metric: Metric, [first, last]: readonly [number, number], text: ChartText): string {
	if (metric.stock) return text.rankLatest;
	if (first === last) return text.rankOneYear(first);
	return metric.denominator === null ? text.rankSum(first, last) : text.rankPooled(first, last);
}

function tableOf(order: readonly Ranked[], metric: Metric, ctx: ChartContext) {
	const text = chartText(ctx.lang);
	const unit = unitText(metric.unit, ctx.lang);
	const rate = metric.denominator !== null;
	const rows = order.map((r): ChartCell[] => [
		{ text: nameOf(r.row.agency_id, ctx), value: nameOf(r.row.agency_id, ctx) },
		{ text: r.rank === null ? '' : String(r.rank), value: r.rank },
		figureCell(metric, r.figure, ctx),
		{ text: text.standing[r.standing], value: text.standing[r.standing] },
		{ text: text.yearsUsed(r.row.years, r.row.reports), value: r.row.years }
	]);
	const file = order.map((r) => [
		r.row.agency_id,
		nameOf(r.row.agency_id, ctx),
		r.rank,
		valueInUnit(metric, r.row.value),
		...(rate ? [r.row.numerator, r.row.denominator] : []),
		unit,
		text.standing[r.standing],
		r.row.years,
		r.row.reports
	]);
	const header = [
		text.agencyId,
		text.agency,
		text.rank,
		metric.label[ctx.lang],
		...(rate ? [text.numerator, text.denominator] : []),
		text.unit,
		text.state,
		text.yearCount,
		text.reports
	];
	return {
		columns: [
			{ label: text.agency, align: 'left' as const, unit: '' },
			{ label: text.rank, align: 'right' as const, unit: '' },
			{ label: metric.label[ctx.lang], align: 'right' as const, unit },
			{ label: text.state, align: 'left' as const, unit: '' },
			{ label: text.basis, align: 'left' as const, unit: '' }
		],
		rows,
		file: [header, ...file]
	};
}

/** Returns the ranking of one kind's agencies by a metric over the chosen years, thirty agencies a page. */
export function rankingChart({ metric, rows, chosen, kind, page }: RankingInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const order = rankingOrder(rows, metric);
	const { shown, first, pages } = pageOf(order, page, ctx);
	const headings = new Map<number, string>();
	for (const [i, { section }] of shown.entries()) {
		const before = i === 0 ? (order[first - 1]?.section ?? 'ranked') : shown[i - 1]!.section;
		if (section !== 'ranked' && (section !== before || i === 0)) {
			headings.set(i, headingOf(section, metric, text));
		}
	}
	const values = order.flatMap((r) =>
		(r.section === 'ranked' || r.section === 'small') && r.figure.value !== null ? [r.figure.value] : []
	);
	const compared = order.flatMap((r) => (r.rank === null ? [] : [r.figure.value as number]));
	const median = compared.length < 3 ? null : quantile(compared, 0.5);
	const height = rankingHeight(shown.length, headings.size, ctx.size);
	const drawing: RankingDrawing = {
		metric,
		shown,
		headings,
		names: labelsOf(
			shown.map((r) => r.row.agency_id),
			ctx
		),
		colours: coloursOf(chosen, null),
		extent: [Math.min(0, ...values), Math.max(0, ...values)],
		median,
		height
	};
	const unit = unitText(metric.unit, ctx.lang);
	return assemble(
		{
			id: 'ranking',
			title: text.rankTitle(metric.label[ctx.lang], kindName(kind, ctx), unit),
			subtitle: text.rankSubtitle(
				compared.length,
				order.length,
				formatMetric(quantile(compared, 0.5), metric, ctx.lang)
			),
			unit,
			notes: [
				periodNote(metric, ctx.years, text),
				median === null ? null : text.medianLine,
				sampleNote(metric, ctx),
				...breakNotes(metric.breaks, ctx)
			],
			scene: (width) => rankingScene(drawing, ctx, width),
			height,
			...tableOf(order, metric, ctx),
			pages,
			empty: order.every((r) => r.section === 'none') ? text.nothingInYears : null
		},
		ctx
	);
}
