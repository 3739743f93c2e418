import type { Lang } from '../domain/lang';
import { OUTCOME_GROUPS } from '../domain/table3';
import type { OutcomeRow } from '../query/rows';

export interface OutcomePart {
	code: string;
	label: string;
	value: number | null;
	reports: number;
}

export interface OutcomeYear {
	year: number;
	parts: OutcomePart[];
	/** Sum of the six groups; null where one of them is not known. */
	total: number | null;
	/** Fewest reports a group rests on, and reports there are. */
	reports: number;
	of: number;
}

/** Returns the six groups of every year; a group that no row tells about has no value. */
export function outcomeYears(
	rows: readonly OutcomeRow[],
	years: readonly number[],
	lang: Lang
): OutcomeYear[] {
	return years.map((year) => {
		const here = rows.filter((row) => row.year === year);
		const parts = OUTCOME_GROUPS.map((g): OutcomePart => {
			const row = here.find((r) => r.level === 'group' && r.code === g.code);
			return { code: g.code, label: g.label[lang], value: row?.value ?? null, reports: row?.reports ?? 0 };
		});
		const total = parts.reduce<number | null>(
			(sum, part) => (sum === null || part.value === null ? null : sum + part.value),
			0
		);
		return {
			year,
			parts,
			total,
			reports: Math.min(...parts.map((part) => part.reports)),
			of: Math.max(0, ...here.map((row) => row.of))
		};
	});
}
