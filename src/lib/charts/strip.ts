import type { Metric } from '../domain/metricTerms';
import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { chartText } from '../text/charts';
import { formatMetric } from '../text/format';
import { unitText } from '../text/units';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { kindName, nameOf, shortOf } from './names';
import { metricName } from './placeName';
import { breakNotes } from './notes';
import { sampleNotes } from './placeNotes';
import { figureCell, standingOf, valueInUnit, type Figure } from './sample';
import { yearsOf } from './scale';
import { stripHeight, stripScene, type StripPanel, type StripPoint } from './stripScene';

/** One metric of one agency in one year, beside the middle of its kind. */
export interface StripFigure extends Figure {
	metric: string;
	year: number;
	status: string;
	n: number;
	q1: number | null;
	median: number | null;
	q3: number | null;
}

export interface StripInput {
	agency: string;
	metrics: readonly Metric[];
	/** At most one row for each metric and year; a year without one has no report. */
	rows: readonly StripFigure[];
}

/** Fewer comparable agencies than this draw no middle. */
const LEAST_MIDDLE = 5;

function panelOf(metric: Metric, rows: readonly StripFigure[], years: readonly number[]): StripPanel {
	const byYear = new Map(rows.filter((r) => r.metric === metric.code).map((r) => [r.year, r]));
	const points = years.map((year): StripPoint => {
		const row = byYear.get(year);
		const figure: Figure = row ?? { value: null, numerator: null, denominator: null, reported: false };
		const standing = standingOf(metric, figure);
		const drawn = standing === 'full' || standing === 'small' ? figure.value : null;
		const enough = row !== undefined && row.n >= LEAST_MIDDLE;
		return {
			...{ year, figure, standing, drawn, provisional: row?.status === 'provisional', n: row?.n ?? 0 },
			...{ q1: enough ? row.q1 : null, median: enough ? row.median : null, q3: enough ? row.q3 : null }
		};
	});
	return { metric, points };
}

function stripTable(
	agency: string,
	panels: readonly StripPanel[],
	years: readonly number[],
	ctx: ChartContext
) {
	const { lang } = ctx;
	const [text, charts] = [AGENCY_CHART_TEXT[lang], chartText(lang)];
	const rows = panels.flatMap(({ metric, points }): ChartCell[][] => {
		const name = metricName(metric, lang);
		const median = `${name} · ${text.columns.median}`;
		return [
			[{ text: name, value: name }, ...points.map((p) => figureCell(metric, p.figure, ctx))],
			[
				{ text: median, value: median },
				...points.map(({ median: m }) => ({
					text: m === null ? '' : formatMetric(m, metric, lang),
					value: m
				}))
			]
		];
	});
	const file = panels.flatMap(({ metric, points }) =>
		points.map((p) => [
			...[agency, nameOf(agency, ctx), p.year, metric.label[lang], unitText(metric.unit, lang)],
			valueInUnit(metric, p.figure.value),
			metric.denominator === null ? null : p.figure.numerator,
			p.figure.denominator,
			charts.standing[p.standing],
			p.provisional ? charts.provisional : '',
			...[p.q1, p.median, p.q3].map((v) => valueInUnit(metric, v)),
			p.n
		])
	);
	const header = [
		...[charts.agencyId, charts.agency, charts.year, charts.metric, charts.unit, charts.value],
		...[charts.numerator, charts.denominator, charts.state, charts.status],
		...[text.columns.q1, text.columns.median, text.columns.q3, text.columns.n]
	];
	return {
		columns: [
			{ label: charts.metric, align: 'left' as const, unit: '' },
			...years.map((year) => ({ label: String(year), align: 'right' as const, unit: '' }))
		],
		rows,
		file: [header, ...file]
	};
}

/** Returns one agency's metrics over the years as small panels, each with its own scale and the middle of the kind. */
export function stripChart({ agency, metrics, rows }: StripInput, ctx: ChartContext): Chart {
	const [text, charts] = [AGENCY_CHART_TEXT[ctx.lang], chartText(ctx.lang)];
	const years = yearsOf(ctx.years);
	const panels = metrics.map((metric) => panelOf(metric, rows, years));
	const points = panels.flatMap((p) => p.points);
	const reported = years.filter((year) => points.some((p) => p.year === year && p.figure.reported));
	const few = points.filter((p) => p.standing === 'few').length;
	const kind = ctx.agencies.get(agency)?.kind ?? 'all';
	return assemble(
		{
			id: 'strip',
			title: text.stripTitle(shortOf(agency, ctx)),
			subtitle: text.stripSubtitle(kindName(kind, ctx), reported.length),
			unit: '',
			notes: [
				...metrics.flatMap((metric) => breakNotes(metric.breaks, ctx)),
				...sampleNotes(metrics, ctx),
				few > 0 ? charts.fewNotDrawn(few) : null,
				points.some((p) => p.provisional && p.drawn !== null) ? charts.provisionalNote : null
			],
			scene: (width) => stripScene({ agency, panels, years }, ctx, width),
			height: stripHeight(panels.length, ctx.size),
			...stripTable(agency, panels, years, ctx),
			empty: points.every((p) => p.drawn === null) ? text.stripEmpty : null
		},
		ctx
	);
}
