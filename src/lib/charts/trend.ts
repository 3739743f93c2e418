import type { Metric } from '../domain/metricTerms';
import type { SeriesRow } from '../query/rows';
import { chartText } from '../text/charts';
import { unitText } from '../text/units';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import { coloursOf } from './colours';
import { kindName } from './names';
import { breakNotes, sampleNote } from './notes';
import { INK } from './palette';
import { yearsOf } from './scale';
import { seriesTable } from './seriesTable';
import { linesOf, summaries, type TrendLine } from './trendSeries';
import { trendScene, type TrendDrawing } from './trendScene';

export interface TrendInput {
	metric: Metric;
	/** All agencies of the kind and those chosen, every year shown. */
	rows: readonly SeriesRow[];
	/** Agencies the reader picked, in order; empty where all are shown. */
	chosen: readonly string[];
	/** Agency kind the median is taken over, or `all`. */
	kind: string;
}

const LABELLED = 6;
const MOST_LINES = 150;
/** Lines that are named, without a colour, where nobody was chosen. */
const NAMED = 3;

/** Returns the lines that end highest in the last year. */
function highest(lines: readonly TrendLine[], count: number): TrendLine[] {
	const end = (line: TrendLine) => line.points.at(-1)?.drawn ?? null;
	return lines
		.filter((line) => end(line) !== null)
		.sort((a, b) => (end(b) as number) - (end(a) as number))
		.slice(0, count);
}

/** Returns the trend of a metric: one line per agency, those chosen coloured, the median of their kind beside them. */
export function trendChart({ metric, rows, chosen, kind }: TrendInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const lines = linesOf(rows, metric, years);
	const withFigures = lines.filter((line) => line.points.some((p) => p.drawn !== null));
	const picked = chosen.length > 0 ? chosen : lines.length <= LABELLED ? lines.map((l) => l.agency) : [];
	const colours = coloursOf(picked, ctx.marked);
	const peers = lines.filter(({ agency }) => kind === 'all' || ctx.agencies.get(agency)?.kind === kind);
	const named = picked.length > 0 ? [] : highest(withFigures, NAMED).filter((l) => !colours.has(l.agency));
	const rest = withFigures.filter((line) => !colours.has(line.agency) && !named.includes(line));
	const coloured = [...colours].flatMap(([agency, ink], i) => {
		const line = lines.find((l) => l.agency === agency);
		if (line === undefined) return [];
		const heavy = agency === ctx.marked;
		return [{ line, ink, heavy, labelled: i < LABELLED || heavy }];
	});
	coloured.push(...named.map((line) => ({ line, ink: INK.muted, heavy: false, labelled: true })));
	const drawing: TrendDrawing = {
		metric,
		years,
		coloured,
		others: rest.length > MOST_LINES ? null : rest,
		summary: summaries(peers, years),
		medianName: text.median,
		height: ctx.size === 'phone' ? 300 : 360
	};
	const unit = unitText(metric.unit, ctx.lang);
	const reports = rows.filter((row) => row.reported).length;
	const points = lines.flatMap((line) => line.points);
	const few = points.filter((p) => p.standing === 'few').length;
	return assemble(
		{
			id: 'trend',
			title: text.trendTitle(metric.label[ctx.lang], unit),
			subtitle: text.trendSubtitle(kindName(kind, ctx), lines.length, reports),
			unit,
			notes: [
				...breakNotes(metric.breaks, ctx),
				sampleNote(metric, ctx),
				few > 0 ? text.fewNotDrawn(few) : null,
				points.some((p) => p.provisional && p.drawn !== null) ? text.provisionalNote : null,
				drawing.others === null ? text.bandNote(rest.length) : null,
				coloured.some((c) => !c.labelled) ? text.unlabelledNote(LABELLED) : null
			],
			scene: (width) => trendScene(drawing, ctx, width),
			height: drawing.height,
			...seriesTable(lines, metric, years, ctx),
			empty: withFigures.length === 0 ? text.nothingInYears : null
		},
		ctx
	);
}
