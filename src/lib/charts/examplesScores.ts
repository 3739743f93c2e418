import { metricByCode } from '../domain/metrics';
import { newIndicator, type Scheme } from '../domain/scorecard';
import type { ScoreFigure } from '../domain/scorecardPoints';
import { PRESETS } from '../domain/scorecardPresets';
import { scoreAgencies, type Candidate } from '../domain/scorecardScore';
import { rankBands, seededRandom } from '../domain/scorecardSensitivity';
import { dice, exampleIds, type Example } from './examples';
import type { Chart, ChartContext } from './chart';
import { scoresChart } from './scores';

/** A plausible figure: rates rest on few or many cases, a tenth is not known. */
function figure(code: string, agency: number, at: number): ScoreFigure {
	const metric = metricByCode(code);
	const [chance, level] = [dice(agency, at, 1), dice(agency, at, 2)];
	if (metric === null || chance < 0.1) return { value: null, numerator: null, denominator: null };
	if (metric.denominator === null) {
		const size = metric.base === 'filing' ? Math.round(level * 0.6) : Math.round(900 * level ** 2);
		return { value: size, numerator: size, denominator: null };
	}
	const of = Math.round(200 * dice(agency, at, 3) ** 2) + 3;
	const n = Math.round(of * (metric.direction === 1 ? 0.8 + 0.2 * level : 0.3 * level));
	return { value: n / of, numerator: n, denominator: of };
}

function drawn(scheme: Scheme, ids: readonly string[], ctx: ChartContext, page = 0): Chart {
	const candidates = ids.map((agency, a): Candidate => ({
		agency,
		kind: 'bureau',
		figures: new Map(scheme.indicators.map(({ metric }, i) => [metric, figure(metric, a, i)]))
	}));
	const scores = scoreAgencies(scheme, candidates)[0] ?? { kind: 'bureau', ranked: 0, scores: [] };
	const draws = 50;
	return scoresChart(
		{
			scores,
			bands: rankBands(scheme, scores, { draws, random: seededRandom() }),
			draws,
			year: 2025,
			chosen: ['a5'],
			page
		},
		ctx
	);
}

const preset = (at: number) => PRESETS[at] as Scheme;
const many: Scheme = {
	limit: 0.5,
	indicators: [
		'items_total',
		'interpretations',
		'responses',
		'press_conf',
		'items_website',
		'items_new_media',
		'done_rate',
		'carry_out_rate',
		'late',
		'repeated_share'
	].map((metric, i) => newIndicator(metric, 10 + i))
};

/** The scores in their states. */
export const SCORE_EXAMPLES: readonly Example[] = [
	{
		id: 'scores-full',
		chart: (ctx) => drawn(preset(0), exampleIds('bureau', 24), { ...ctx, marked: 'a8' })
	},
	{ id: 'scores-many', chart: (ctx, page = 1) => drawn(many, exampleIds('all', 72), ctx, page) },
	{ id: 'scores-long', chart: (ctx) => drawn(preset(2), ['long0', 'long1', 'a5', 'a21'], ctx) },
	{ id: 'scores-one', chart: (ctx) => drawn(preset(4), ['a0'], ctx) },
	{ id: 'scores-empty', chart: (ctx) => drawn(preset(0), [], ctx) }
];
