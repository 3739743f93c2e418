import { competitionRanks } from './quantile';
import type { Indicator, Scheme } from './scorecard';
import { gradeIndicator, NO_FIGURE, type Graded, type PartState, type ScoreFigure } from './scorecardPoints';

/** An agency to be scored, with its figures by metric code. */
export interface Candidate {
	agency: string;
	kind: string;
	figures: ReadonlyMap<string, ScoreFigure>;
}

/** What one indicator brought to one score. */
export interface Part extends ScoreFigure {
	metric: string;
	state: PartState;
	/** 0…100, null where the indicator is left out. */
	points: number | null;
	/** The indicator's share of all weights, 0…1. */
	weight: number;
	/** Its share of this agency's score after what is left out, 0…1; 0 where it is left out itself. */
	share: number;
	/** points × share: the contributions add up to the score. Null where it is left out. */
	contribution: number | null;
	/** The score minus the score without this indicator; null where there is no other. */
	effect: number | null;
}

/**
 * Why there is no rank. `nothing`: no part counts. `missing` and `small`: the scheme ranks nobody whose figure is
 * missing or rests on too few cases. `little`: less than the scheme's share of the weights rests on figures.
 */
export type Unranked = 'nothing' | 'missing' | 'small' | 'little';

/** One agency's result within its kind. */
export interface Score {
	agency: string;
	kind: string;
	/** 0…100, rounded to `SCORE_DIGITS`; null where no part counts. */
	score: number | null;
	parts: Part[];
	/** Share of the weights that rests on figures, 0…1. */
	present: number;
	/** Equal scores share a rank; null with the reason in `unranked`. */
	rank: number | null;
	unranked: Unranked | null;
	/** Metric codes that led to `missing` or `small`. */
	because: string[];
}

/** All results of one kind: ranked ones first, by rank and id; then the others by id. */
export interface KindScores {
	kind: string;
	/** Agencies with a rank. */
	ranked: number;
	scores: Score[];
}

/** Decimals of a score; ranks are made on scores so rounded, so that what looks equal shares a rank. */
export const SCORE_DIGITS = 2;

/** Returns a score rounded as it is shown and ranked. */
export function roundScore(score: number): number {
	const whole = 10 ** SCORE_DIGITS;
	return Math.round((score + 1e-9) * whole) / whole;
}

/** Returns the weighted mean of the points that are known, unrounded, or null of none; lists run side by side. */
export function weightedMean(
	points: readonly (number | null)[],
	weights: readonly number[],
	without = -1
): number | null {
	let sum = 0;
	let whole = 0;
	for (const [i, value] of points.entries()) {
		if (value === null || i === without) continue;
		sum += value * (weights[i] as number);
		whole += weights[i] as number;
	}
	return whole === 0 ? null : sum / whole;
}

function barred(
	indicators: readonly Indicator[],
	graded: readonly Graded[],
	why: 'missing' | 'small'
): string[] {
	const states: readonly PartState[] = why === 'missing' ? ['missing'] : ['small', 'few', 'none'];
	return indicators
		.filter((ind, i) => ind[why] === 'unranked' && states.includes((graded[i] as Graded).state))
		.map((ind) => ind.metric);
}

function scoreOf(scheme: Scheme, candidate: Candidate, graded: readonly Graded[]): Score {
	const { indicators } = scheme;
	const weights = indicators.map((i) => i.weight);
	const all = weights.reduce((a, b) => a + b, 0);
	const points = graded.map((g) => g.points);
	const used = weights.reduce((sum, w, i) => (points[i] === null ? sum : sum + w), 0);
	const exact = weightedMean(points, weights);
	const parts = graded.map(({ figure, state, points: own }, i): Part => {
		const weight = weights[i] as number;
		const share = own === null ? 0 : weight / used;
		const without = weightedMean(points, weights, i);
		return {
			...figure,
			metric: (indicators[i] as Indicator).metric,
			state,
			points: own,
			weight: weight / all,
			share,
			contribution: own === null ? null : own * share,
			effect: own === null || exact === null || without === null ? null : exact - without
		};
	});
	const present = parts.reduce(
		(sum, p) => (p.points === null || p.state === 'missing' ? sum : sum + p.weight),
		0
	);
	const missing = barred(indicators, graded, 'missing');
	const small = barred(indicators, graded, 'small');
	let unranked: Unranked | null = null;
	if (exact === null) unranked = 'nothing';
	else if (missing.length > 0) unranked = 'missing';
	else if (small.length > 0) unranked = 'small';
	else if (present + 1e-9 < scheme.limit || present === 0) unranked = 'little';
	return {
		agency: candidate.agency,
		kind: candidate.kind,
		score: exact === null ? null : roundScore(exact),
		parts,
		present: Math.min(1, present),
		rank: null,
		unranked,
		because: unranked === 'missing' ? missing : unranked === 'small' ? small : []
	};
}

const byId = (a: Score, b: Score) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0);

function scoreKind(scheme: Scheme, kind: string, candidates: readonly Candidate[]): KindScores {
	const columns = scheme.indicators.map((indicator) =>
		gradeIndicator(
			indicator,
			candidates.map((c) => c.figures.get(indicator.metric) ?? NO_FIGURE)
		)
	);
	const scores = candidates.map((candidate, row) =>
		scoreOf(
			scheme,
			candidate,
			columns.map((column) => column[row] as Graded)
		)
	);
	const ranks = competitionRanks(scores.map((s) => (s.unranked === null ? s.score : null)));
	for (const [i, score] of scores.entries()) score.rank = ranks[i] ?? null;
	scores.sort((a, b) => {
		if (a.rank === null || b.rank === null) return a.rank === b.rank ? byId(a, b) : a.rank === null ? 1 : -1;
		return a.rank - b.rank || byId(a, b);
	});
	return { kind, ranked: scores.filter((s) => s.rank !== null).length, scores };
}

/**
 * Returns the scores of all agencies, each within its own kind, kinds in order of first appearance. A score is the mean
 * of its indicators' points weighted by their weights; indicators left out for an agency take their weight with them.
 * The scheme must have no `schemeProblems`.
 */
export function scoreAgencies(scheme: Scheme, candidates: readonly Candidate[]): KindScores[] {
	const kinds = [...new Set(candidates.map((c) => c.kind))];
	return kinds.map((kind) =>
		scoreKind(
			scheme,
			kind,
			candidates.filter((c) => c.kind === kind)
		)
	);
}
