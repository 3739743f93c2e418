import type { Metric } from '../domain/metricTerms';
import type { RankRow } from '../query/rows';
import { standingOf, type Figure, type Standing } from './sample';
import { sharedRanks } from './scale';

/** One agency's place in a ranking; `rank` null where it takes no part. */
export interface Ranked {
	row: RankRow;
	figure: Figure;
	standing: Standing;
	rank: number | null;
	section: 'ranked' | 'small' | 'few' | 'none';
}

const SECTIONS = ['ranked', 'small', 'few', 'none'] as const;

function sectionOf(standing: Standing): Ranked['section'] {
	if (standing === 'full') return 'ranked';
	return standing === 'small' || standing === 'few' ? standing : 'none';
}

/**
 * Returns rows in reading order: those compared from large to small with shared ranks, then small samples, then those
 * with counts only, then those without a figure.
 */
export function rankingOrder(rows: readonly RankRow[], metric: Metric): Ranked[] {
	const all = rows.map((row): Ranked => {
		const figure: Figure = { ...row, reported: row.reports > 0 };
		const standing = standingOf(metric, figure);
		return { row, figure, standing, rank: null, section: sectionOf(standing) };
	});
	const sized = (r: Ranked) => (r.section === 'few' ? r.figure.denominator : r.figure.value);
	all.sort((a, b) => {
		const section = SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section);
		if (section !== 0) return section;
		const [left, right] = [sized(a), sized(b)];
		if (left !== null && right !== null && left !== right) return right - left;
		return a.row.agency_id < b.row.agency_id ? -1 : 1;
	});
	const ranked = all.filter((r) => r.section === 'ranked');
	const ranks = sharedRanks(ranked.map((r) => r.figure.value as number));
	for (const [i, r] of ranked.entries()) r.rank = ranks[i] as number;
	return all;
}
