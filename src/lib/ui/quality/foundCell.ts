import type { HeatScale } from '../../charts/heatScale';
import type { Severity } from '../../domain/finding';
import type { Lang } from '../../domain/lang';
import type { FoundCounts, YearCounts } from '../../query/qualityRows';
import { QUALITY_TEXT } from '../../text/quality';
import type { HeatCell } from '../problems/heatModel';

export const NOTHING: FoundCounts = { E: 0, W: 0, N: 0, muted: 0, acknowledged: 0, untold: 0, passed: 0 };

/** Returns how many open findings count: of one severity, or of the ones named. */
export function openOf(counts: FoundCounts, severities: readonly Severity[]): number {
	return severities.reduce((sum, severity) => sum + counts[severity], 0);
}

/** Returns failures that are explained or accepted. */
export function settledOf({ muted, acknowledged }: FoundCounts): number {
	return muted + acknowledged;
}

/** Returns the sums over several years. */
export function summed(years: readonly FoundCounts[]): FoundCounts {
	const sum = { ...NOTHING };
	for (const year of years)
		for (const key of Object.keys(sum) as (keyof FoundCounts)[]) sum[key] += year[key];
	return sum;
}

/** How the open findings of a place are written; both together count for its colour. */
export interface CellWords {
	severities: readonly Severity[];
	/** Whether errors and warnings are told apart: `1/3`. */
	apart: boolean;
	/** What stands where no check was made although there is a report. */
	void: 'rule' | 'report';
}

/** Returns one place of a table of findings; `counts` null is a place without a report. */
export function foundCell(
	where: string,
	counts: YearCounts | null,
	{ severities, apart, void: kind }: CellWords,
	inkOf: HeatScale['inkOf'],
	lang: Lang
): HeatCell {
	const text = QUALITY_TEXT[lang];
	const empty = (said: string, sign: string, hatched: boolean): HeatCell => ({
		...{ text: sign, aside: '', ink: hatched ? null : 0, faint: !hatched, value: null },
		label: text.cellFound(where, said)
	});
	if (counts === null)
		return empty(
			kind === 'rule' ? text.notApplied : text.noReport,
			kind === 'rule' ? '·' : '',
			kind === 'report'
		);
	const open = openOf(counts, severities);
	const settled = settledOf(counts);
	const told = openOf(counts, ['E', 'W', 'N']) + settled + counts.passed;
	if (told === 0) {
		if (counts.untold === 0 && kind === 'report') return empty(text.notChecked, '?', true);
		return empty(text.counted(0, 0, counts.untold, 0), '?', true);
	}
	return {
		text: apart && open > 0 ? `${counts.E}/${counts.W}` : String(open),
		aside: settled > 0 ? `(${settled})` : '',
		ink: inkOf(open),
		faint: false,
		label: text.cellFound(where, text.counted(open, settled, counts.untold, counts.passed)),
		value: open
	};
}
