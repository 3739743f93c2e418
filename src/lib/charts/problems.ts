import { THEMES, themeByCode } from '../domain/themes';
import type { ThemeRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatFigure, formatShare } from '../text/format';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { heatScale } from './heatScale';
import { legend, swatchShapes, type Swatch } from './legend';
import { cellBox, cellText, MATRIX_HEAD, matrixFor, matrixFrame, matrixRow } from './matrix';
import { reportSpan } from './notes';
import { heatInk, INK, onHeatInk } from './palette';
import { yearsOf } from './scale';
import { decor, words, type Item, type Shape } from './scene';

export interface ProblemsInput {
	rows: readonly ThemeRow[];
}

const NONE = 'p_none';
const TOTAL = 56;

interface Cell {
	/** Null where section five was not read that year; 0 where it was and nobody named the theme. */
	problems: number | null;
	agencies: number;
	of: number;
}

/** Returns themes named at least once, the most frequent first, agencies that state no problem last. */
export function themeOrder(rows: readonly ThemeRow[]): string[] {
	const totals = new Map<string, number>();
	for (const row of rows) totals.set(row.theme, (totals.get(row.theme) ?? 0) + row.problems);
	const place = (code: string) => THEMES.findIndex((t) => t.code === code);
	return [...totals]
		.filter(([, total]) => total > 0)
		.sort(([a, m], [b, n]) => Number(a === NONE) - Number(b === NONE) || n - m || place(a) - place(b))
		.map(([theme]) => theme);
}

/** Returns problems noted as themes × years, with the share of agencies that named each. */
export function problemsChart({ rows }: ProblemsInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const themes = themeOrder(rows);
	const read = new Map(rows.filter((row) => row.of > 0).map((row) => [row.year, row.of]));
	const cell = (theme: string, year: number): Cell => {
		const row = rows.find((r) => r.theme === theme && r.year === year);
		const of = read.get(year) ?? 0;
		if (row !== undefined) return { problems: row.problems, agencies: row.agencies, of };
		return { problems: of > 0 ? 0 : null, agencies: 0, of };
	};
	const label = (theme: string) => themeByCode(theme)?.label[ctx.lang] ?? theme;
	const total = (theme: string) =>
		rows.reduce((sum, row) => (row.theme === theme ? sum + row.problems : sum), 0);
	const noted = themes.filter((t) => t !== NONE);
	const scale = heatScale(
		noted.flatMap((t) => years.flatMap((y) => cell(t, y).problems ?? [])),
		false
	);
	const unread = years.some((y) => !read.has(y));
	const swatches: Swatch[] = [
		{ label: text.zero, look: 'fill', ink: heatInk(0) },
		...scale.classes.map(({ low, high, ink }): Swatch => ({
			label: text.range(String(low), String(high)),
			look: 'fill',
			ink: heatInk(ink)
		})),
		...(unread ? [{ label: text.notRead, look: 'hatch' as const, ink: INK.void }] : [])
	];
	const keys = legend(swatches, ctx.size, 0);
	const labels = themes.map((t) => ({ text: label(t), ink: t === NONE ? INK.muted : INK.text }));
	const said = ({ problems, agencies, of }: Cell) =>
		problems === null
			? text.notRead
			: `${formatFigure(problems, ctx.lang)} (${text.agenciesNaming(agencies, of)})`;

	const scene = (width: number): Item[] => {
		const m = matrixFor(
			labels,
			years.length,
			keys.height + 4,
			width,
			ctx.size,
			ctx.size === 'phone' ? 30 : TOTAL
		);
		const items = themes.flatMap((theme, i) =>
			years.map((year, j): Item => {
				const { problems, agencies, of } = cell(theme, year);
				const box = cellBox(m, i, j);
				const shapes: Shape[] = [];
				const ink = problems === null || theme === NONE ? 0 : scale.inkOf(problems);
				shapes.push({
					type: 'rect',
					...box,
					paint: { fill: problems === null ? 'transparent' : heatInk(ink) },
					emphasis: { stroke: INK.text, lineWidth: 1.5 }
				});
				if (problems === null) {
					shapes.push(
						...swatchShapes({ label: '', look: 'hatch', ink: INK.void }, box.x, box.y, box.width, box.height)
					);
				} else {
					const share = problems > 0 && of > 0 ? ` · ${formatShare(agencies / of, ctx.lang, 0)}` : '';
					shapes.push(...cellText(m, i, j, [`${problems}${share}`, String(problems)], onHeatInk(ink)));
				}
				return {
					id: `theme-${theme}-${year}`,
					agency: null,
					year,
					stop: true,
					tip: {
						title: `${year} ${label(theme)}`,
						lines: [[text.problems, said({ problems, agencies, of })]]
					},
					shapes
				};
			})
		);
		const x = m.left + years.length * m.column + (ctx.size === 'phone' ? 28 : TOTAL - 8);
		const totals = [
			words(x, m.top - MATRIX_HEAD / 2, text.total, INK.muted, { size: 11, align: 'right' }),
			...themes.map((theme, i) =>
				words(x, m.top + (i + 0.5) * m.row, String(total(theme)), INK.text, {
					size: 12,
					align: 'right',
					bold: true
				})
			)
		];
		return [
			decor('legend', keys.shapes),
			...items,
			decor('frame', matrixFrame(m, labels, years.map(String), years, [])),
			decor('totals', totals)
		];
	};
	const sum = noted.reduce((acc, theme) => acc + total(theme), 0);
	return assemble(
		{
			id: 'problems',
			title: text.problemsTitle,
			subtitle: themes.length === 0 ? '' : text.problemsSubtitle(sum, reportSpan(rows, ctx)),
			unit: '',
			notes: [],
			scene,
			height: keys.height + 4 + MATRIX_HEAD + themes.length * matrixRow(ctx.size) + 4,
			columns: [
				{ label: text.theme, align: 'left', unit: '' },
				...years.map((year) => ({ label: String(year), align: 'right' as const, unit: '' })),
				{ label: text.total, align: 'right', unit: '' }
			],
			rows: themes.map((theme): ChartCell[] => [
				{ text: label(theme), value: label(theme) },
				...years.map((year) => ({ text: said(cell(theme, year)), value: cell(theme, year).problems })),
				{ text: String(total(theme)), value: total(theme) }
			]),
			file: [
				[text.theme, text.year, text.problems, text.agencies, text.agenciesRead],
				...themes.flatMap((theme) =>
					years.map((year) => {
						const { problems, agencies, of } = cell(theme, year);
						return [label(theme), year, problems, problems === null ? null : agencies, of];
					})
				)
			],
			empty: themes.length === 0 ? text.problemsNone : null
		},
		ctx
	);
}
