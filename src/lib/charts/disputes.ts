import { REVIEW_LAW_2024 } from '../domain/breaks';
import { T4_RESULTS } from '../domain/table4';
import type { DisputeRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatShort } from '../text/format';
import { assemble } from './assemble';
import { bandMiddle, breakLines, heightOf, valueAxis, yearAxis, type Plot } from './axes';
import type { Chart, ChartCell, ChartContext } from './chart';
import { petitionPanel, RESULT_LOOKS, stagePanels, type Panel, type YearCount } from './disputePanels';
import { legend, swatchShapes } from './legend';
import { breakNotes, breaksWithin, reportSpan } from './notes';
import { INK } from './palette';
import { niceTicks, yearsOf } from './scale';
import { decor, words, type Item, type Shape } from './scene';
import { textWidth } from './textWidth';

export interface DisputesInput {
	rows: readonly DisputeRow[];
	/** Complaint- and petition-type applications (row 5.1 of the results) by year. */
	petition: readonly YearCount[];
}

const PANEL = 180;
const BREAKS = [REVIEW_LAW_2024];

function panelItems(
	panel: Panel,
	plot: Plot,
	ticks: readonly number[],
	years: readonly number[],
	ctx: ChartContext
): Item[] {
	const band = (plot.right - plot.left) / years.length;
	const width = Math.min(30, band * 0.62);
	const frame = [
		words(plot.left, plot.top - 28, panel.title, INK.text, { size: 12, bold: true }),
		...valueAxis(plot, ticks, (v) => formatShort(v, ctx.lang)),
		...yearAxis(plot, years),
		...(panel.shared
			? breakLines(
					plot,
					years,
					breaksWithin(BREAKS, ctx.years),
					ctx,
					panel.code === 'review' ? { edge: plot.right } : null
				)
			: [])
	];
	const columns = panel.columns.map((column, i): Item => {
		const x = bandMiddle(plot, i, years.length) - width / 2;
		const shapes: Shape[] = [
			{
				type: 'rect',
				x: plot.left + band * i,
				y: plot.top,
				width: band,
				height: plot.bottom - plot.top,
				paint: { fill: 'transparent' },
				emphasis: { fill: INK.tint, opacity: 0.6 }
			}
		];
		let base = 0;
		for (const piece of column.pieces) {
			const [low, high] = [heightOf(plot, ticks, base), heightOf(plot, ticks, base + piece.value)];
			shapes.push(
				...swatchShapes(
					{ label: '', look: piece.look, ink: piece.ink },
					x,
					high,
					width,
					Math.max(0.75, low - high - 0.5)
				)
			);
			base += piece.value;
		}
		const label = column.total === null ? '—' : formatShort(column.total, ctx.lang);
		const size = textWidth(label, 11) <= band ? 11 : 9;
		const y = heightOf(plot, ticks, Math.max(base, column.total ?? 0)) - 8;
		shapes.push(
			words(x + width / 2, y, label, column.total === null ? INK.muted : INK.text, {
				size,
				align: 'center',
				z: 2
			})
		);
		return {
			id: `${panel.code}-${column.year}`,
			agency: null,
			year: column.year,
			stop: true,
			tip: column.tip,
			shapes
		};
	});
	return [decor(`frame-${panel.code}`, frame), ...columns];
}

/** Returns reviews and lawsuits by stage and result in small panels on one scale, petition-type requests beside. */
export function disputesChart({ rows, petition }: DisputesInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const panels = [...stagePanels(rows, years, ctx), petitionPanel(petition, years, ctx)];
	const top = (shared: boolean) =>
		Math.max(
			0,
			...panels.filter((p) => p.shared === shared).flatMap((p) => p.columns.map((c) => c.total ?? 0))
		);
	const ticks = {
		shared: niceTicks(0, Math.max(4, top(true) * 1.15), 3),
		own: niceTicks(0, Math.max(4, top(false) * 1.15), 3)
	};
	const unsplit = panels.some((p) =>
		p.columns.some((c) => c.pieces.some((piece) => piece.label === text.unsplit))
	);
	const results = T4_RESULTS.filter((r) => r.code !== 'total');
	const keys = legend(
		[
			...results.map((r, i) => ({ label: r.label[ctx.lang], ...RESULT_LOOKS[i]! })),
			...(unsplit ? [{ label: text.unsplit, look: 'outline' as const, ink: INK.break }] : [])
		],
		ctx.size,
		0
	);
	const across = ctx.size === 'phone' ? 1 : 2;
	const scene = (width: number): Item[] => {
		const column = (width - (across - 1) * 28) / across;
		const axis =
			Math.max(...[...ticks.shared, ...ticks.own].map((v) => textWidth(formatShort(v, ctx.lang), 11))) + 10;
		// Where years stand close together the last one's name is wider than its place.
		const spill = Math.max(0, (textWidth(String(ctx.years[1]), 11) - (column - axis) / years.length) / 2);
		return [
			decor('legend', keys.shapes),
			...panels.flatMap((panel, i) => {
				const left = (i % across) * (column + 28) + axis;
				const y = keys.height + 4 + Math.floor(i / across) * PANEL;
				const right = left - axis + column - spill;
				const plot = { left, right, top: y + 40, bottom: y + PANEL - 28 };
				return panelItems(panel, plot, panel.shared ? ticks.shared : ticks.own, years, ctx);
			})
		];
	};
	const unit = text.cases;
	const some = panels.some((p) => p.columns.some((c) => c.total !== null));
	const spans = rows.length > 0 ? rows : petition;
	return assemble(
		{
			id: 'disputes',
			title: text.disputesTitle,
			subtitle: some ? text.disputesSubtitle(reportSpan(spans, ctx)) : '',
			unit,
			notes: [...breakNotes(BREAKS, ctx), text.petitionNote],
			scene,
			height: keys.height + 4 + Math.ceil(panels.length / across) * PANEL,
			columns: [
				{ label: text.stage, align: 'left', unit: '' },
				{ label: text.outcomeRow, align: 'left', unit: '' },
				...years.map((year) => ({ label: String(year), align: 'right' as const, unit }))
			],
			rows: panels.flatMap((panel) => {
				const lines = panel.columns[0]?.tip.lines.slice(0, -1).map(([name]) => name) ?? [];
				return lines.map((name, k): ChartCell[] => [
					{ text: panel.title, value: panel.title },
					{ text: panel.shared ? name : '', value: panel.shared ? name : '' },
					...panel.columns.map((c) => ({
						text: c.tip.lines[k]![1],
						value: valueAt(rows, petition, panel, k, c.year)
					}))
				]);
			}),
			file: [
				[text.year, text.stage, text.outcomeRow, text.count, text.reports, text.reportsOf],
				...rows.map((r) => {
					const panel = panels.find((p) => p.code === r.stage);
					const result = T4_RESULTS.find((t) => t.code === r.result);
					return [
						r.year,
						panel?.title ?? r.stage,
						result?.label[ctx.lang] ?? r.result,
						r.value,
						r.reports,
						r.of
					];
				}),
				...petition.map((c) => [c.year, text.petitionTitle, '', c.value, c.reports, c.of])
			],
			empty: some ? null : text.disputesNone
		},
		ctx
	);
}

function valueAt(
	rows: readonly DisputeRow[],
	petition: readonly YearCount[],
	panel: Panel,
	k: number,
	year: number
): number | null {
	if (!panel.shared) return petition.find((c) => c.year === year)?.value ?? null;
	const result = T4_RESULTS[k]?.code;
	const row = rows.find((r) => r.stage === panel.code && r.year === year && r.result === result);
	return (
		row?.value ?? (result === 'total' ? (panel.columns.find((c) => c.year === year)?.total ?? null) : null)
	);
}
