import { competitionRanks } from './quantile';
import type { Scheme } from './scorecard';
import { roundScore, weightedMean, type KindScores, type Score } from './scorecardScore';

/** How far one agency's rank moves when weights do. */
export interface Band {
	agency: string;
	/** The rank with the weights as they are. */
	rank: number;
	/** Smallest and largest rank of all trials. */
	best: number;
	worst: number;
	/** Share of the trials in which the rank stayed as it is, 0…1. */
	stays: number;
}

/** What leaving one indicator out would do to the ranks of a kind. */
export interface IndicatorEffect {
	metric: string;
	/** Ranked agencies whose rank would change, and of how many. */
	moved: number;
	of: number;
	/** Largest and mean number of places moved. */
	largest: number;
	mean: number;
}

export interface SensitivityOptions {
	/** How far each weight varies: 0.2 is ±20 %. */
	swing?: number;
	/** Trials in which all weights vary at once. */
	draws?: number;
	/** Numbers from 0 (included) to 1 (excluded): `seededRandom()`, and the same figures give the same band. */
	random: () => number;
}

/** The seed of the paper xorshift was published in. */
export const SEED = 2463534242;

/** Returns numbers from 0 to below 1 that are the same for the same seed: xorshift32 (G. Marsaglia, J. Stat. Softw. 8 (2003) 14). */
export function seededRandom(seed = SEED): () => number {
	let state = seed >>> 0;
	// Zero would stay zero for ever.
	if (state === 0) state = SEED;
	return () => {
		state ^= state << 13;
		state >>>= 0;
		state ^= state >>> 17;
		state ^= state << 5;
		state >>>= 0;
		return state / 2 ** 32;
	};
}

function ranksUnder(ranked: readonly Score[], weights: readonly number[], without = -1): (number | null)[] {
	return competitionRanks(
		ranked.map(({ parts }) => {
			const mean = weightedMean(
				parts.map((p) => p.points),
				weights,
				without
			);
			return mean === null ? null : roundScore(mean);
		})
	);
}

function shuffled(count: number, random: () => number): number[] {
	const order = Array.from({ length: count }, (_, i) => i);
	for (let i = count - 1; i > 0; i -= 1) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] as number, order[i] as number];
	}
	return order;
}

/**
 * Returns the weights of every trial: each weight alone at −swing and at +swing, then `draws` trials in which all vary
 * at once, drawn as a Latin hypercube over weight·(1 ± swing) (McKay, Beckman and Conover, Technometrics 21 (1979) 239).
 */
export function weightTrials(weights: readonly number[], options: SensitivityOptions): number[][] {
	const { swing = 0.2, draws = 200, random } = options;
	const single = weights.flatMap((_, at) =>
		[1 - swing, 1 + swing].map((factor) => weights.map((w, i) => (i === at ? w * factor : w)))
	);
	const strata = weights.map(() => shuffled(draws, random));
	const together = Array.from({ length: draws }, (_, draw) =>
		weights.map((w, i) => {
			const place = ((strata[i]?.[draw] as number) + random()) / draws;
			return w * (1 - swing + 2 * swing * place);
		})
	);
	return [...single, ...together];
}

/**
 * Returns the band of ranks of every ranked agency of a kind, in the order of its scores. Points stay as they are and
 * the same agencies are ranked in every trial; only the weights vary.
 */
export function rankBands(scheme: Scheme, kind: KindScores, options: SensitivityOptions): Band[] {
	const ranked = kind.scores.filter((s) => s.rank !== null);
	const bands = ranked.map(({ agency, rank }): Band => {
		const own = rank as number;
		return { agency, rank: own, best: own, worst: own, stays: 0 };
	});
	const trials = weightTrials(
		scheme.indicators.map((i) => i.weight),
		options
	);
	for (const weights of trials) {
		const ranks = ranksUnder(ranked, weights);
		for (const [i, band] of bands.entries()) {
			const rank = ranks[i] as number;
			band.best = Math.min(band.best, rank);
			band.worst = Math.max(band.worst, rank);
			if (rank === band.rank) band.stays += 1;
		}
	}
	return bands.map((band) => ({ ...band, stays: band.stays / trials.length }));
}

/** One agency's rank with and without an indicator, both among the agencies that have another part. */
export interface RankMove {
	agency: string;
	before: number;
	after: number;
}

/** Returns the ranks of a kind with the indicator at this place and without it; empty where it is the only one. */
export function ranksWithout(scheme: Scheme, kind: KindScores, at: number): RankMove[] {
	const weights = scheme.indicators.map((i) => i.weight);
	if (weights.length < 2) return [];
	const others = kind.scores.filter(
		(s) => s.rank !== null && s.parts.some((p, i) => i !== at && p.points !== null)
	);
	const before = ranksUnder(others, weights);
	const after = ranksUnder(others, weights, at);
	return others.map(({ agency }, i) => ({
		agency,
		before: before[i] as number,
		after: after[i] as number
	}));
}

/**
 * Returns what each indicator does to the ranks of a kind, in the scheme's order: the ranks with it against those
 * without it, among the agencies that are ranked and still have another part; empty for a single indicator.
 */
export function indicatorEffects(scheme: Scheme, kind: KindScores): IndicatorEffect[] {
	if (scheme.indicators.length < 2) return [];
	return scheme.indicators.map(({ metric }, at) => {
		const moves = ranksWithout(scheme, kind, at).map(({ before, after }) => Math.abs(before - after));
		return {
			metric,
			moved: moves.filter((m) => m > 0).length,
			of: moves.length,
			largest: moves.reduce((a, b) => Math.max(a, b), 0),
			mean: moves.length === 0 ? 0 : moves.reduce((a, b) => a + b, 0) / moves.length
		};
	});
}
