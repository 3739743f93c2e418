import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import { kindName, shortOf } from './names';
import { sampleNotes } from './placeNotes';
import { LEAST_PEERS, placeRow, type PlaceInput } from './placeRow';
import { placeHeight, placeScene, type PlaceDrawing } from './placeScene';
import { placeTable } from './placeTable';

export interface PlaceChartInput {
	agency: string;
	year: number;
	/** One entry a metric, in the order shown; empty where the agency has no report. */
	metrics: readonly PlaceInput[];
}

/** Returns one agency's metrics of a year, each on a line with everyone of its kind, quartiles, interval and rank. */
export function placeChart({ agency, year, metrics }: PlaceChartInput, ctx: ChartContext): Chart {
	const text = AGENCY_CHART_TEXT[ctx.lang];
	const rows = metrics.map(placeRow);
	const drawing: PlaceDrawing = { agency, year, rows };
	const kind = ctx.agencies.get(agency)?.kind ?? 'all';
	return assemble(
		{
			id: 'place',
			title: text.placeTitle(shortOf(agency, ctx), String(year)),
			subtitle: text.placeSubtitle(kindName(kind, ctx), Math.max(0, ...rows.map((r) => r.of))),
			unit: '',
			notes: [
				text.placeNote,
				...sampleNotes(
					rows.map((r) => r.metric),
					ctx
				),
				rows.some((r) => r.ranked.length < LEAST_PEERS) ? text.fewPeers(LEAST_PEERS) : null
			],
			scene: (width) => placeScene(drawing, ctx, width),
			height: placeHeight(drawing, ctx),
			...placeTable(rows, agency, year, ctx),
			empty: rows.length === 0 ? text.placeEmpty : null
		},
		ctx
	);
}
