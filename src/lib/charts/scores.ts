import { metricByCode } from '../domain/metrics';
import { median } from '../domain/quantile';
import { SCORE_DIGITS, type KindScores, type Part } from '../domain/scorecardScore';
import type { Band } from '../domain/scorecardSensitivity';
import { formatFigure, formatMetric } from '../text/format';
import { describeUnranked, SCORECARD_TEXT } from '../text/scorecard';
import { SCORE_CHART_TEXT } from '../text/scorecardChart';
import { assemble } from './assemble';
import type { Chart, ChartContext } from './chart';
import { kindName, labelsOf, nameOf } from './names';
import { SERIES_COUNT } from './palette';
import { pageOf } from './pages';
import { scoresHeight, scoresLegend, scoresScene, type ScoresDrawing } from './scoresScene';
import { bandRange, partWords, scoresTable } from './scoresTable';

export interface ScoresInput {
	/** All results of one kind. */
	scores: KindScores;
	/** Bands of the ranked agencies. */
	bands: readonly Band[];
	/** Trials in which all weights varied at once. */
	draws: number;
	year: number;
	/** Agencies whose names stand out among their kind. */
	chosen: readonly string[];
	/** Page of the list, 0 = first. */
	page: number;
}

/** Returns which indicators have a colour, by their place: the heaviest, as many as there are colours. */
function colouredOf(parts: readonly Part[]): ReadonlyMap<number, number> {
	const heaviest = parts
		.map((part, at) => ({ at, weight: part.weight }))
		.sort((a, b) => b.weight - a.weight || a.at - b.at)
		.slice(0, SERIES_COUNT)
		.map(({ at }) => at)
		.sort((a, b) => a - b);
	return new Map(heaviest.map((at, colour) => [at, colour]));
}

function figureWords(part: Part, ctx: ChartContext): string {
	const metric = metricByCode(part.metric);
	return metric === null ? '' : formatMetric(part.value, metric, ctx.lang);
}

/** Returns the scores of one kind as stacked bars beside rank and band, thirty agencies a page; unranked ones last. */
export function scoresChart(
	{ scores, bands, draws, year, chosen, page }: ScoresInput,
	ctx: ChartContext
): Chart {
	const { lang } = ctx;
	const [text, words] = [SCORECARD_TEXT[lang], SCORE_CHART_TEXT[lang]];
	const all = scores.scores;
	const first = all[0]?.parts ?? [];
	const metrics = first.map((p) => p.metric);
	const coloured = colouredOf(first);
	const { shown, pages } = pageOf(all, page, ctx);
	const byAgency = new Map(bands.map((band) => [band.agency, band]));
	const heading = shown.findIndex((s) => s.rank === null);
	const key = scoresLegend(
		metrics.map((code) => metricByCode(code)?.label[lang] ?? code),
		coloured,
		ctx
	);
	const drawing: ScoresDrawing = {
		shown,
		heading: heading === -1 ? null : heading,
		of: scores.ranked,
		bands: byAgency,
		chosen: new Set(chosen),
		coloured,
		names: labelsOf(
			shown.map((s) => s.agency),
			ctx
		),
		key,
		tip: (score) => ({
			title: nameOf(score.agency, ctx),
			lines: [
				[text.rank, score.rank === null ? describeUnranked(score, lang) : String(score.rank)],
				...(score.rank === null
					? []
					: ([
							[text.score, formatFigure(score.score, lang, SCORE_DIGITS)],
							[text.band, bandRange(byAgency.get(score.agency))]
						] as [string, string][])),
				...score.parts.map((part): [string, string] => [
					metricByCode(part.metric)?.label[lang] ?? part.metric,
					part.contribution === null
						? partWords(part, ctx)
						: `${figureWords(part, ctx)}; ${partWords(part, ctx)}`
				])
			]
		}),
		reason: (score) => describeUnranked(score, lang),
		score: (value) => formatFigure(value, lang, SCORE_DIGITS)
	};
	const middle = median(all.map((s) => (s.rank === null ? null : s.score)));
	const over = Math.max(0, metrics.length - SERIES_COUNT);
	return assemble(
		{
			id: 'scores',
			title: words.title(kindName(scores.kind, ctx), String(year)),
			subtitle: words.subtitle(scores.ranked, all.length, formatFigure(middle, lang, SCORE_DIGITS)),
			unit: '',
			notes: [
				bands.length === 0 ? null : words.bandNote(draws),
				scores.ranked === 0 ? null : words.sharedNote,
				over === 0 ? null : words.restNote(over),
				scores.ranked === all.length ? null : words.noteUnranked
			],
			scene: (width) => scoresScene(drawing, ctx, width),
			height: scoresHeight(drawing, ctx.size),
			...scoresTable(all, byAgency, metrics, ctx),
			pages,
			empty: all.length === 0 ? words.nobody : scores.ranked === 0 ? words.empty : null
		},
		ctx
	);
}
