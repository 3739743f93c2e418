import { AGENCY_KINDS } from '../../domain/agencies';
import { METRICS } from '../../domain/metrics';
import type { Metric } from '../../domain/metricTerms';
import type { Scheme } from '../../domain/scorecard';
import type { ScoreFigure } from '../../domain/scorecardPoints';
import { scoreAgencies, type Candidate, type KindScores } from '../../domain/scorecardScore';
import {
	indicatorEffects,
	rankBands,
	seededRandom,
	type Band,
	type IndicatorEffect
} from '../../domain/scorecardSensitivity';
import type { ScoreRow } from '../../query/scorecard';

/** Trials in which all weights vary at once. */
export const DRAWS = 200;

/** Everything a page shows of one kind in one year. */
export interface KindResult {
	year: number;
	scheme: Scheme;
	scores: KindScores;
	/** Bands of the ranked agencies, in the order of their ranks; empty for a single indicator, which has no weight to vary. */
	bands: Band[];
	effects: IndicatorEffect[];
	/** Status of each agency's report: published, provisional, or empty where there is none. */
	status: ReadonlyMap<string, string>;
}

/** Returns the metrics of a scheme in catalogue order, so that the same set asks the same question. */
export function metricsOf(scheme: Scheme): Metric[] {
	const codes = new Set(scheme.indicators.map((i) => i.metric));
	return METRICS.filter((m) => codes.has(m.code));
}

/** Returns whether rows hold every metric of a scheme; no row at all is an answer too. */
export function answers(rows: readonly ScoreRow[], scheme: Scheme): boolean {
	const there = new Set(rows.map((row) => row.metric));
	return rows.length === 0 || scheme.indicators.every((i) => there.has(i.metric));
}

/** Returns the agencies that rows speak of, each with its figures by metric. */
export function candidatesOf(rows: readonly ScoreRow[]): Candidate[] {
	const figures = new Map<string, Map<string, ScoreFigure>>();
	const kinds = new Map<string, string>();
	for (const { agency_id, kind, metric, value, numerator, denominator } of rows) {
		const own = figures.get(agency_id) ?? new Map<string, ScoreFigure>();
		own.set(metric, { value, numerator, denominator });
		figures.set(agency_id, own);
		kinds.set(agency_id, kind);
	}
	return [...figures].map(([agency, own]) => ({ agency, kind: kinds.get(agency) as string, figures: own }));
}

function placeOfKind(kind: string): number {
	const at = AGENCY_KINDS.findIndex((k) => k.code === kind);
	return at === -1 ? AGENCY_KINDS.length : at;
}

/** Returns the results of a scheme kind by kind, in catalogue order; the same rows always give the same bands. */
export function evaluate(scheme: Scheme, rows: readonly ScoreRow[]): KindResult[] {
	const [first] = rows;
	if (first === undefined) return [];
	const status = new Map(rows.map((row) => [row.agency_id, row.status]));
	return scoreAgencies(scheme, candidatesOf(rows))
		.sort((a, b) => placeOfKind(a.kind) - placeOfKind(b.kind))
		.map((scores) => ({
			year: first.year,
			scheme,
			scores,
			bands:
				scheme.indicators.length < 2
					? []
					: rankBands(scheme, scores, { draws: DRAWS, random: seededRandom() }),
			effects: indicatorEffects(scheme, scores),
			status
		}));
}

/** Returns how many agencies have a rank under a scheme. */
export function rankedUnder(scheme: Scheme, rows: readonly ScoreRow[]): number {
	return scoreAgencies(scheme, candidatesOf(rows)).reduce((sum, kind) => sum + kind.ranked, 0);
}
