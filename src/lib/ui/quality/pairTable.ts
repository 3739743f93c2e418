import { nameOf } from '../../charts/names';
import type { Lang } from '../../domain/lang';
import type { CsvCell } from '../../export/csv';
import { pairsOf } from '../../query/continuity';
import type { PackedPairs, YearPair } from '../../query/qualityRows';
import type { AgencyRow } from '../../query/rows';
import { formatFigure } from '../../text/format';
import { QUALITY_TEXT } from '../../text/quality';
import type { HeatCell, HeatModel } from '../problems/heatModel';
import { openOf, settledOf } from './foundCell';

/** How a year joins the one before: `alone` has no report before it. */
export type PairState = 'joins' | 'fails' | 'moved' | 'untold' | 'alone';

/** Returns how a year joins the one before; a rule that fails outweighs one that cannot be told. */
export function pairState(pair: YearPair): PairState {
	if (!pair.previous) return 'alone';
	if (openOf(pair, ['E', 'W', 'N']) > 0) return 'fails';
	if (settledOf(pair) > 0) return 'moved';
	return pair.passed > 0 ? 'joins' : 'untold';
}

/** Returns by how much the requests carried over differ; null where either figure is not known. */
export function carryGap({ carried_in, carried_out }: YearPair): number | null {
	return carried_in === null || carried_out === null ? null : carried_in - carried_out;
}

/** What a column sorts by: the worse the more; places that lead nowhere have nothing. */
const RANK: Record<PairState, number | null> = { fails: 4, moved: 3, untold: 2, joins: 1, alone: null };
const INK: Record<PairState, number | null> = { fails: 5, moved: 2, untold: null, joins: 0, alone: null };

/** Returns agencies × years: whether each year's figures follow from the year before. `label` gives short names. */
export function pairTable(
	rows: readonly PackedPairs[],
	years: readonly number[],
	agencies: ReadonlyMap<string, AgencyRow>,
	label: (agency: string) => string,
	lang: Lang
): HeatModel {
	const text = QUALITY_TEXT[lang];
	const figure = (value: number | null) => formatFigure(value, lang, null);
	const shown = years.slice(1);
	const sign = (pair: YearPair, state: PairState): string => {
		if (state === 'joins') return '✓';
		if (state === 'untold') return '?';
		if (state === 'moved') return text.moved;
		if (state === 'alone') return '';
		const gap = carryGap(pair);
		return gap === null || gap === 0
			? text.otherGap(openOf(pair, ['E', 'W', 'N']))
			: text.gap(figure(Math.abs(gap)));
	};
	const said = (pair: YearPair, state: PairState): string =>
		state === 'alone'
			? text.pairNoPrevious
			: [
					text.pairCarry(figure(pair.carried_out), figure(pair.carried_in)),
					state === 'untold'
						? text.pairUntold
						: text.counted(openOf(pair, ['E', 'W', 'N']), settledOf(pair), pair.untold, pair.passed)
				].join(lang === 'zh' ? '；' : '; ');
	const cell = (agency: string, pair: YearPair | undefined, year: number): HeatCell => {
		const where = text.pair(label(agency), year);
		const none = { text: '', aside: '', ink: null, faint: false, value: null };
		if (pair === undefined) return { ...none, label: text.cellFound(where, text.noReport) };
		const state = pairState(pair);
		return {
			...none,
			text: sign(pair, state),
			ink: INK[state],
			label: text.cellFound(where, said(pair, state)),
			value: RANK[state]
		};
	};
	const read = rows.map((row) => ({ key: row.agency_id, pairs: pairsOf(row) }));
	return {
		corner: text.agency,
		caption: text.continuity,
		columns: shown.map((year) => ({
			...{ key: String(year), label: String(year), sub: '', hint: `${year - 1}→${year}` }
		})),
		tails: [{ key: 'open', label: text.columns.total, sub: '', hint: text.columns.totalHint }],
		rows: read.map(({ key, pairs }) => {
			const open = pairs.reduce((sum, pair) => sum + openOf(pair, ['E', 'W', 'N']), 0);
			return {
				key,
				head: label(key),
				hint: text.chooseAgency(nameOf(key, { lang, agencies })),
				cells: shown.map((year) =>
					cell(
						key,
						pairs.find((pair) => pair.year === year),
						year
					)
				),
				tails: [{ text: String(open), label: `${text.columns.totalHint}: ${open}`, value: open }]
			};
		}),
		notes: [text.continuityNotes],
		file: [
			[
				...[text.file.agencyId, text.agency, text.year, text.file.carriedOut, text.file.carriedIn],
				...[text.states.open, text.states.settled, text.states.untold, text.columns.passed]
			],
			...read.flatMap(({ key, pairs }) =>
				pairs
					.filter((pair) => pair.previous)
					.map((pair): CsvCell[] => [
						...[key, nameOf(key, { lang, agencies }), pair.year, pair.carried_out, pair.carried_in],
						...[openOf(pair, ['E', 'W', 'N']), settledOf(pair), pair.untold, pair.passed]
					])
			)
		]
	};
}
