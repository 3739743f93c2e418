import type { Measure } from '../domain/measure';
import { measureOf } from '../domain/measure';
import type { Metric } from '../domain/metricTerms';
import type { CompareRow } from '../query/compare';
import { chartText } from '../text/charts';
import { COMPARE_TEXT } from '../text/compare';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import { compareUnit } from './multiplesFigure';
import { LEAST_MEDIAN, multiplesHeight, multiplesScene, type MultiplesDrawing } from './multiplesScene';
import { multiplesTable } from './multiplesTable';
import { breakNotes, sampleNote } from './notes';
import { yearsOf } from './scale';
import { linesOf } from './trendSeries';

export interface MultiplesInput {
	metric: Metric;
	per: Measure;
	rows: readonly CompareRow[];
	/** Agencies shown, in order. */
	shown: readonly string[];
	/** The comparison group in words, and how many agencies it has. */
	group: string;
	members: number;
}

/** Returns a panel for each agency on one scale: its metric over the years beside the median of the comparison group. */
export function multiplesChart(input: MultiplesInput, ctx: ChartContext): Chart {
	const { metric, per, rows, shown, group, members } = input;
	const [text, charts] = [COMPARE_TEXT[ctx.lang], chartText(ctx.lang)];
	const measure = measureOf(metric, per);
	const years = yearsOf(ctx.years);
	const own = rows.filter((row) => row.metric === metric.code);
	const known = linesOf(own, metric, years);
	const lines = shown.map((agency) => known.find((l) => l.agency === agency) ?? emptyLine(agency, years));
	const medians = years.map((year) => {
		const row = own.find((r) => r.year === year) ?? null;
		const enough = row !== null && row.n >= LEAST_MEDIAN;
		return { year, median: enough ? row.median : null, n: row?.n ?? 0, of: row?.of ?? 0 };
	});
	const drawing: MultiplesDrawing = { metric, per, years, lines, medians, rows: own };
	const unit = compareUnit(metric, per, ctx);
	const points = lines.flatMap((line) => line.points);
	const few = points.filter((p) => p.standing === 'few').length;
	const added = [...new Set(own.flatMap((row) => (row.added === null ? [] : [row.added])))];
	const baseless = own.some((row) => row.numerator !== null && row.denominator === null);
	return assemble(
		{
			id: 'multiples',
			title: text.multiples(metric.label[ctx.lang], unit),
			subtitle: text.multiplesAbout(group, members),
			unit,
			notes: [
				...breakNotes(metric.breaks, ctx),
				sampleNote(metric, ctx),
				few > 0 ? charts.fewNotDrawn(few) : null,
				points.some((p) => p.provisional && p.drawn !== null) ? charts.provisionalNote : null,
				measure === 'share' && added.length > 0
					? text.shareNote(Math.min(...added), Math.max(...added))
					: null,
				(measure === 'residents' || measure === 'staff') && baseless ? text.noBaseNote[measure] : null,
				medians.some((m) => m.n > 0 && m.n < LEAST_MEDIAN) ? text.fewMedian(LEAST_MEDIAN) : null
			],
			scene: (width) => multiplesScene(drawing, ctx, width),
			height: multiplesHeight(lines.length, ctx.size),
			...multiplesTable(drawing, ctx),
			empty:
				lines.length === 0
					? text.nobody
					: points.every((p) => p.drawn === null)
						? measure === 'count'
							? charts.nothingInYears
							: measure === 'share'
								? text.outside
								: text.noBaseNote[measure]
						: null
		},
		ctx
	);
}

function emptyLine(agency: string, years: readonly number[]) {
	return {
		agency,
		points: years.map((year) => ({
			year,
			row: null,
			drawn: null,
			standing: 'unreported' as const,
			provisional: false
		}))
	};
}
