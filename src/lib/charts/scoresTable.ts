import { metricByCode } from '../domain/metrics';
import { SCORE_DIGITS, type Part, type Score } from '../domain/scorecardScore';
import type { Band } from '../domain/scorecardSensitivity';
import { chartText } from '../text/charts';
import { formatFigure, formatShare } from '../text/format';
import { describeUnranked, SCORECARD_TEXT } from '../text/scorecard';
import { SCORE_CHART_TEXT } from '../text/scorecardChart';
import { unitText } from '../text/units';
import type { ChartCell, ChartContext } from './chart';
import { nameOf } from './names';
import { valueInUnit } from './sample';

/** Returns the ranks of a band as `3–7`, one rank alone where it does not move, empty without a band. */
export function bandRange(band: Band | undefined): string {
	if (band === undefined) return '';
	return band.best === band.worst ? String(band.best) : `${band.best}–${band.worst}`;
}

/** Returns what a chart or a table says of one part: points, weight and contribution, or why it is left out. */
export function partWords(part: Part, ctx: Pick<ChartContext, 'lang'>): string {
	const { lang } = ctx;
	if (part.contribution === null) return SCORECARD_TEXT[lang].states[part.state];
	return SCORE_CHART_TEXT[lang].part(
		formatFigure(part.points, lang, 1),
		formatShare(part.share, lang, 1),
		formatFigure(part.contribution, lang, 1)
	);
}

/** Returns the scores as a table, and one part a row as a file. */
export function scoresTable(
	scores: readonly Score[],
	bands: ReadonlyMap<string, Band>,
	metrics: readonly string[],
	ctx: ChartContext
) {
	const { lang } = ctx;
	const [text, words, charts] = [SCORECARD_TEXT[lang], SCORE_CHART_TEXT[lang], chartText(lang)];
	const labels = metrics.map((code) => metricByCode(code)?.label[lang] ?? code);
	const figure = (value: number | null, digits: number): ChartCell => ({
		text: formatFigure(value, lang, digits),
		value
	});
	const rows = scores.map((score): ChartCell[] => {
		const band = bands.get(score.agency);
		const range = bandRange(band);
		return [
			{ text: nameOf(score.agency, ctx), value: nameOf(score.agency, ctx) },
			{
				text: score.rank === null ? describeUnranked(score, lang) : String(score.rank),
				value: score.rank
			},
			{ text: range, value: range === '' ? null : range },
			figure(score.score, SCORE_DIGITS),
			...score.parts.map((part) =>
				part.contribution === null
					? { text: text.states[part.state], value: null }
					: figure(part.contribution, 1)
			)
		];
	});
	const right = (label: string) => ({ label, align: 'right' as const, unit: '' });
	const header = [
		charts.agencyId,
		charts.agency,
		text.rank,
		words.bestRank,
		words.worstRank,
		words.reason,
		words.score,
		words.present,
		charts.metric,
		charts.value,
		charts.numerator,
		charts.denominator,
		charts.unit,
		charts.state,
		words.points,
		words.share,
		words.contribution,
		words.effect
	];
	const file = scores.flatMap((score) =>
		score.parts.map((part, at) => {
			const metric = metricByCode(part.metric);
			const band = bands.get(score.agency);
			return [
				score.agency,
				nameOf(score.agency, ctx),
				score.rank,
				band?.best ?? null,
				band?.worst ?? null,
				describeUnranked(score, lang),
				score.score,
				score.present,
				labels[at] as string,
				metric === null ? part.value : valueInUnit(metric, part.value),
				part.numerator,
				part.denominator,
				metric === null ? '' : unitText(metric.unit, lang),
				text.states[part.state],
				part.points,
				part.share,
				part.contribution,
				part.effect
			];
		})
	);
	return {
		columns: [
			{ label: charts.agency, align: 'left' as const, unit: '' },
			right(text.rank),
			right(text.band),
			right(text.score),
			...labels.map(right)
		],
		rows,
		file: [header, ...file]
	};
}
