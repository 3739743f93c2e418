import { formForYear } from '../domain/forms';
import { OUTCOME_GROUPS, T3_ROWS } from '../domain/table3';
import type { OutcomeRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatFigure, formatShort } from '../text/format';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { swatchShapes } from './legend';
import { cellBox, MATRIX_HEAD, matrixFor, matrixFrame, matrixRow, type Matrix } from './matrix';
import { reportSpan } from './notes';
import { INK, seriesInk } from './palette';
import { yearsOf } from './scale';
import { decor, words, type Item, type Shape } from './scene';
import { textWidth } from './textWidth';

interface Line {
	code: string;
	label: string;
	heading: boolean;
	ink: string;
	forms: readonly string[] | null;
}

function linesOf({ lang }: ChartContext): Line[] {
	return OUTCOME_GROUPS.flatMap((group, i): Line[] => {
		const rows = T3_ROWS.filter((row) => row.group === group.code);
		const ink = seriesInk(i);
		const head = { code: group.code, label: group.label[lang], heading: true, ink, forms: null };
		if (rows.length === 1) return [head];
		const details = rows.map((row) => ({
			code: row.code,
			label: row.short[lang],
			heading: false,
			ink,
			forms: row.forms
		}));
		return [head, ...details];
	});
}

function cellShapes(
	m: Matrix,
	i: number,
	j: number,
	value: number | null,
	line: Line,
	largest: number,
	outside: boolean,
	ctx: ChartContext
): Shape[] {
	const box = cellBox(m, i, j);
	const hit: Shape = { type: 'rect', ...box, paint: { fill: 'transparent' }, emphasis: { fill: INK.tint } };
	if (value === null) {
		return outside
			? [hit]
			: [
					hit,
					...swatchShapes({ label: '', look: 'outline', ink: INK.void }, box.x, box.y, box.width, box.height)
				];
	}
	const size = ctx.size === 'phone' ? 10 : 11;
	const full = formatFigure(value, ctx.lang);
	const text = textWidth(full, size) <= m.column - 4 ? full : formatShort(value, ctx.lang);
	const length = largest === 0 ? 0 : (value / largest) * (box.width - 4);
	return [
		hit,
		...(length > 0
			? [
					{
						type: 'rect' as const,
						x: box.x + 2,
						y: box.y + box.height - 4,
						width: Math.max(1, length),
						height: 3,
						paint: { fill: line.ink },
						silent: true
					}
				]
			: []),
		words(box.x + box.width - 4, box.y + box.height / 2 - 1, text, value === 0 ? INK.muted : INK.text, {
			size,
			align: 'right',
			bold: line.heading
		})
	];
}

/** Returns the results of applications row by row of the form: counts by year, each with a bar in its cell. */
export function outcomeRowsChart(rows: readonly OutcomeRow[], ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const lines = linesOf(ctx);
	const known = new Map(rows.map((row) => [`${row.code} ${row.year}`, row]));
	const at = (line: Line, year: number) => known.get(`${line.code} ${year}`) ?? null;
	const largest = Math.max(0, ...rows.map((row) => row.value ?? 0));
	const outside = (line: Line, year: number) =>
		line.forms !== null && !line.forms.includes(formForYear(year)?.id ?? '');
	const said = (line: Line, year: number) => {
		const row = at(line, year);
		if (row !== null && row.value !== null) return formatFigure(row.value, ctx.lang);
		return outside(line, year)
			? text.notInForm
			: row === null || row.of === 0
				? text.noReport
				: text.notGiven;
	};
	const labels = lines.map((line) => ({
		text: line.heading ? line.label : ` ${line.label}`,
		bold: line.heading
	}));
	const scene = (width: number): Item[] => {
		const m = matrixFor(labels, years.length, 0, width, ctx.size);
		const items = lines.flatMap((line, i) =>
			years.map((year, j): Item => {
				const row = at(line, year);
				return {
					id: `row-${line.code}-${year}`,
					agency: null,
					year,
					stop: true,
					tip: {
						title: `${year} ${line.label}`,
						lines: [
							[text.count, said(line, year)],
							...(row === null ? [] : [[text.basis, text.onReports(row.reports, row.of)] as [string, string]])
						]
					},
					shapes: cellShapes(m, i, j, row?.value ?? null, line, largest, outside(line, year), ctx)
				};
			})
		);
		return [...items, decor('frame', matrixFrame(m, labels, years.map(String), years, []))];
	};
	const unit = text.cases;
	const some = rows.some((row) => row.value !== null);
	return assemble(
		{
			id: 'outcome-rows',
			title: text.outcomeRowsTitle,
			subtitle: some ? text.outcomeRowsSubtitle(reportSpan(rows, ctx)) : '',
			unit,
			notes: [lines.some((l) => years.some((y) => outside(l, y))) ? text.outcomeRowsBlank : null],
			scene,
			height: MATRIX_HEAD + lines.length * matrixRow(ctx.size) + 4,
			columns: [
				{ label: text.outcomeRow, align: 'left', unit: '' },
				...years.map((year) => ({ label: String(year), align: 'right' as const, unit }))
			],
			rows: lines.map((line): ChartCell[] => [
				{ text: line.label, value: line.label },
				...years.map((year) => ({ text: said(line, year), value: at(line, year)?.value ?? null }))
			]),
			file: [
				[text.year, text.outcomeRow, text.count, text.reports, text.reportsOf],
				...lines.flatMap((line) =>
					years.map((year) => {
						const row = at(line, year);
						return [year, line.label, row?.value ?? null, row?.reports ?? null, row?.of ?? null];
					})
				)
			],
			empty: some ? null : text.outcomesNone
		},
		ctx
	);
}
