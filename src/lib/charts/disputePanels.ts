import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import type { DisputeRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatFigure } from '../text/format';
import type { ChartContext } from './chart';
import { INK, seriesInk } from './palette';
import type { Tip } from './scene';

/** One piece of a column, from the bottom up. */
export interface Piece {
	label: string;
	value: number;
	look: 'fill' | 'hatch' | 'outline';
	ink: string;
}

/** One year in one panel; `total` null where no figure is known. */
export interface Column {
	year: number;
	pieces: Piece[];
	total: number | null;
	reported: boolean;
	tip: Tip;
}

export interface Panel {
	code: string;
	title: string;
	columns: Column[];
	/** Whether the panel shares the scale of the stages. */
	shared: boolean;
}

/** A count of one year with the reports it rests on. */
export interface YearCount {
	year: number;
	value: number | null;
	reports: number;
	of: number;
}

/** Looks of the four results, in printed order. */
export const RESULT_LOOKS: readonly Pick<Piece, 'look' | 'ink'>[] = [
	{ look: 'fill', ink: seriesInk(0) },
	{ look: 'fill', ink: seriesInk(1) },
	{ look: 'fill', ink: seriesInk(2) },
	{ look: 'hatch', ink: INK.muted }
];

/** Returns the three stages as panels; what a total holds beyond the results printed is a piece of its own. */
export function stagePanels(
	rows: readonly DisputeRow[],
	years: readonly number[],
	ctx: ChartContext
): Panel[] {
	const text = chartText(ctx.lang);
	return T4_STAGES.map((stage): Panel => {
		const title = stage.label[ctx.lang];
		const columns = years.map((year): Column => {
			const here = rows.filter((row) => row.stage === stage.code && row.year === year);
			const find = (result: string) => here.find((row) => row.result === result) ?? null;
			const results = T4_RESULTS.filter((r) => r.code !== 'total').map((r, i) => ({
				label: r.label[ctx.lang],
				value: find(r.code)?.value ?? null,
				...RESULT_LOOKS[i]!
			}));
			const printed = find('total')?.value ?? null;
			const complete = results.every((r) => r.value !== null);
			const sum = results.reduce((acc, r) => acc + (r.value === null ? 0 : r.value), 0);
			const total = printed ?? (complete ? sum : null);
			const pieces: Piece[] = results.flatMap((r) =>
				r.value !== null && r.value > 0 ? [{ ...r, value: r.value }] : []
			);
			if (printed !== null && !complete && printed > sum) {
				pieces.push({ label: text.unsplit, value: printed - sum, look: 'outline', ink: INK.break });
			}
			const of = Math.max(0, ...here.map((row) => row.of));
			const reports = find('total')?.reports ?? 0;
			const absent = of === 0 ? text.noReport : text.notGiven;
			const said = (v: number | null) => (v === null ? absent : formatFigure(v, ctx.lang));
			return {
				year,
				pieces: total === null ? [] : pieces,
				total,
				reported: of > 0,
				tip: {
					title: `${year} ${title}`,
					lines: [
						...results.map((r): [string, string] => [r.label, said(r.value)]),
						[text.total, said(total)],
						[text.basis, text.onReports(reports, of)]
					]
				}
			};
		});
		return { code: stage.code, title, columns, shared: true };
	});
}

/** Returns the panel of complaint- and petition-type applications, on a scale of its own. */
export function petitionPanel(
	counts: readonly YearCount[],
	years: readonly number[],
	ctx: ChartContext
): Panel {
	const text = chartText(ctx.lang);
	const columns = years.map((year): Column => {
		const row = counts.find((c) => c.year === year) ?? null;
		const value = row?.value ?? null;
		const reported = row !== null && row.of > 0;
		const said = value !== null ? formatFigure(value, ctx.lang) : reported ? text.notGiven : text.noReport;
		return {
			year,
			pieces:
				value === null || value === 0
					? []
					: [{ label: text.petitionTitle, value, look: 'fill', ink: INK.bar }],
			total: value,
			reported,
			tip: {
				title: `${year} ${text.petitionTitle}`,
				lines: [
					[text.count, said],
					[text.basis, text.onReports(row?.reports ?? 0, row?.of ?? 0)]
				]
			}
		};
	});
	return { code: 'petition', title: text.petitionTitle, columns, shared: false };
}
