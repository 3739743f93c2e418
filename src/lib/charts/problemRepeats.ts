import { themeByCode } from '../domain/themes';
import type { RepeatRow } from '../query/problemRows';
import { chartText } from '../text/charts';
import { REPEAT_CHART_TEXT } from '../text/problemChart';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { legend, swatchShapes, type Swatch } from './legend';
import { cellBox, cellText, MATRIX_HEAD, matrixFor, matrixFrame, matrixRow, type Matrix } from './matrix';
import { labelsOf, nameOf } from './names';
import { pageOf } from './pages';
import { HEAT_CLASSES, heatInk, INK, onHeatInk } from './palette';
import { yearsOf } from './scale';
import { decor, words, type Item, type Shape } from './scene';
import { fitText } from './textWidth';

export interface RepeatsInput {
	rows: readonly RepeatRow[];
	/** Consecutive years asked for. */
	least: number;
	page: number;
}

/** What one year of a row is: named for the `run`-th year in a row, or why it is not. */
export interface RepeatYear {
	year: number;
	state: 'named' | 'not' | 'unread' | 'unfiled';
	run: number;
	alike: boolean;
}

const EXTRA = { phone: 38, wide: 56 };
/** Pixels an agency's name may take, so that its theme has room beside it. */
const AGENCY_ROOM = 112;

function list(text: string): string[] {
	return text === '' ? [] : text.split(' ');
}

/** Returns the years of a row as they are drawn: `run` is 0 where the theme was not named. */
export function repeatYears(row: RepeatRow, years: readonly number[]): RepeatYear[] {
	const runs = new Map(list(row.named).map((item) => item.split(':').map(Number) as [number, number]));
	const [alike, unread, unfiled] = [row.alike, row.unread, row.unfiled].map(
		(t) => new Set(list(t).map(Number))
	);
	return years.map((year) => {
		const run = runs.get(year);
		if (run !== undefined) return { year, state: 'named', run, alike: alike?.has(year) === true };
		const state = unread?.has(year) === true ? 'unread' : unfiled?.has(year) === true ? 'unfiled' : 'not';
		return { year, state, run: 0, alike: false };
	});
}

function shapesOf(m: Matrix, i: number, j: number, at: RepeatYear, joined: boolean): Shape[] {
	const box = cellBox(m, i, j);
	const rect = (fill: string, width = box.width): Shape => ({
		type: 'rect',
		...box,
		width,
		paint: { fill },
		emphasis: { stroke: INK.text, lineWidth: 1.5 }
	});
	const void_ = (look: 'hatch' | 'outline') =>
		swatchShapes({ label: '', look, ink: INK.void }, box.x, box.y, box.width, box.height);
	switch (at.state) {
		case 'unread':
			return [rect('transparent'), ...void_('hatch')];
		case 'unfiled':
			return [rect('transparent'), ...void_('outline')];
		case 'not':
			return [rect(heatInk(0))];
		case 'named': {
			const ink = Math.min(HEAT_CLASSES, at.run);
			const said = `${at.run}${at.alike ? ' ≈' : ''}`;
			return [
				rect(heatInk(ink), joined ? m.column : box.width),
				...cellText(m, i, j, [said, String(at.run)], onHeatInk(ink))
			];
		}
	}
}

/** Returns themes that agencies named year after year as agency and theme × years, the running number in each cell. */
export function repeatsChart({ rows, least, page }: RepeatsInput, ctx: ChartContext): Chart {
	const text = REPEAT_CHART_TEXT[ctx.lang];
	const chart = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const { shown, pages } = pageOf(rows, page, ctx);
	const names = labelsOf([...new Set(rows.map((r) => r.agency_id))], ctx);
	const theme = (code: string) => themeByCode(code)?.label[ctx.lang] ?? code;
	const labels = shown.map((r) => ({
		text: `${fitText(names.get(r.agency_id) ?? r.agency_id, 12, AGENCY_ROOM)} · ${theme(r.theme)}`,
		bold: r.agency_id === ctx.marked
	}));
	const cells = rows.map((row) => repeatYears(row, years));
	const has = (test: (at: RepeatYear) => boolean) => cells.some((row) => row.some(test));
	const swatches: Swatch[] = [
		{ label: text.legend.once, look: 'fill', ink: heatInk(1) },
		{ label: text.legend.again, look: 'fill', ink: heatInk(3) },
		{ label: text.legend.not, look: 'fill', ink: heatInk(0) },
		...(has((c) => c.state === 'unread')
			? [{ label: text.legend.unread, look: 'hatch' as const, ink: INK.void }]
			: []),
		...(has((c) => c.state === 'unfiled')
			? [{ label: text.legend.unfiled, look: 'outline' as const, ink: INK.void }]
			: [])
	];
	const keys = legend(swatches, ctx.size, 0);
	const said = (at: RepeatYear) => (at.state === 'named' ? text.nth(at.run) : text.legend[at.state]);
	const span = (row: RepeatRow) => (row.first === row.last ? `${row.last}` : `${row.first}–${row.last}`);

	const phone = ctx.size === 'phone';
	const scene = (width: number): Item[] => {
		const m = matrixFor(labels, years.length, keys.height + 4, width, ctx.size, EXTRA[ctx.size]);
		const items = shown.flatMap((row, i) => {
			const of = repeatYears(row, years);
			return of.map((at, j): Item => {
				const next = of[j + 1];
				const lines: [string, string][] = [[theme(row.theme), said(at)]];
				if (at.alike) lines.push([text.near.slice(2), '']);
				return {
					id: `repeat-${row.agency_id}-${row.theme}-${at.year}`,
					agency: row.agency_id,
					year: at.year,
					stop: at.state !== 'not',
					tip: { title: `${nameOf(row.agency_id, ctx)} ${at.year}`, lines },
					shapes: shapesOf(m, i, j, at, next !== undefined && next.run === at.run + 1 && at.run > 0)
				};
			});
		});
		const right = m.left + years.length * m.column + EXTRA[ctx.size] - 6;
		const totals = [
			words(right, m.top - MATRIX_HEAD / 2, phone ? text.short : text.longest, INK.muted, {
				size: 11,
				align: 'right'
			}),
			...shown.map((row, i) =>
				words(
					right,
					m.top + (i + 0.5) * m.row,
					phone ? String(row.longest) : text.years(row.longest),
					INK.text,
					{
						size: 12,
						align: 'right',
						bold: true
					}
				)
			)
		];
		return [
			decor('legend', keys.shapes),
			...items,
			decor('frame', matrixFrame(m, labels, years.map(String), years, [])),
			decor('longest', totals)
		];
	};
	const yearList = (text_: string) =>
		list(text_)
			.map((item) => item.split(':')[0] as string)
			.sort()
			.join(' ');
	return assemble(
		{
			id: 'repeats',
			title: text.title,
			subtitle: rows.length === 0 ? '' : text.subtitle(rows.length, least),
			unit: '',
			notes: [text.note, has((c) => c.alike) ? text.near : null],
			scene,
			height: keys.height + 4 + MATRIX_HEAD + shown.length * matrixRow(ctx.size) + 4,
			columns: [
				{ label: chart.agency, align: 'left', unit: '' },
				{ label: text.theme, align: 'left', unit: '' },
				{ label: text.longest, align: 'right', unit: '' },
				{ label: text.span, align: 'left', unit: '' },
				{ label: text.named, align: 'left', unit: '' },
				{ label: text.alike, align: 'left', unit: '' }
			],
			rows: rows.map((row): ChartCell[] => [
				{ text: nameOf(row.agency_id, ctx), value: row.agency_id },
				{ text: theme(row.theme), value: row.theme },
				{ text: text.years(row.longest), value: row.longest },
				{ text: span(row), value: span(row) },
				{ text: yearList(row.named), value: row.named },
				{ text: yearList(row.alike), value: row.alike }
			]),
			file: [
				[chart.agencyId, chart.agency, text.theme, chart.year, text.state, text.run],
				...rows.flatMap((row, i) =>
					(cells[i] as RepeatYear[]).map((at) => [
						row.agency_id,
						nameOf(row.agency_id, ctx),
						theme(row.theme),
						at.year,
						said(at),
						at.state === 'named' ? at.run : null
					])
				)
			],
			pages,
			empty: rows.length === 0 ? text.none(least) : null
		},
		ctx
	);
}
