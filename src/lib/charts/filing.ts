import { formById } from '../domain/forms';
import type { FilingRow } from '../query/rows';
import { chartText } from '../text/charts';
import { formatDate } from '../text/format';
import { assemble } from './assemble';
import type { Chart, ChartCell, ChartContext } from './chart';
import { filingCounts, filingLines, FILING_STATES, filingState, type FilingState } from './filingState';
import { legend, swatchShapes, type Swatch } from './legend';
import { cellBox, MATRIX_HEAD, matrixFor, matrixFrame, matrixRow } from './matrix';
import { labelsOf, nameOf } from './names';
import { pageOf } from './pages';
import { heatInk, INK } from './palette';
import { yearsOf } from './scale';
import { decor, stroke, words, type Item, type Shape, type Tip } from './scene';

export interface FilingInput {
	rows: readonly FilingRow[];
	page: number;
}

const LOOKS: Record<FilingState, Omit<Swatch, 'label'>> = {
	onTime: { look: 'fill', ink: heatInk(2) },
	late: { look: 'fill', ink: INK.late },
	missing: { look: 'outline', ink: INK.bad, sign: '×' },
	undated: { look: 'fill', ink: heatInk(1), sign: '?' },
	notDue: { look: 'sign', ink: INK.void, sign: '·' },
	extra: { look: 'outline', ink: heatInk(3) },
	unlisted: { look: 'fill', ink: heatInk(1) }
};
const PROVISIONAL = { look: 'outline' as const, ink: heatInk(3), sign: '○' };
const SUBTOTALS = ['onTime', 'late', 'undated', 'missing', 'extra', 'unlisted', 'wrongForm'] as const;

function remarksOf(row: FilingRow, ctx: ChartContext): string[] {
	const text = chartText(ctx.lang);
	const state = filingState(row);
	return [
		state === 'late' && row.days_late !== null ? text.daysLate(row.days_late) : text.filing[state],
		...(row.filed && row.wrong_form === true ? [text.filing.wrongForm] : []),
		...(row.status === 'provisional' ? [text.filing.provisional] : [])
	];
}

function tipOf(agency: string, year: number, row: FilingRow | undefined, ctx: ChartContext): Tip {
	const text = chartText(ctx.lang);
	const title = `${nameOf(agency, ctx)} ${year}`;
	if (row === undefined) return { title, lines: [[text.notListed, '']] };
	const form = formById(row.format)?.label[ctx.lang] ?? row.format;
	return {
		title,
		lines: [
			...remarksOf(row, ctx).map((remark): [string, string] => [remark, '']),
			...(row.published_on === ''
				? []
				: [[text.publishedOn, formatDate(row.published_on, ctx.lang)] as [string, string]]),
			...(form === '' ? [] : [[text.form, form] as [string, string]])
		]
	};
}

function cellShapes(
	row: FilingRow | undefined,
	box: { x: number; y: number; width: number; height: number }
): Shape[] {
	const { x, y, width, height } = box;
	const shapes: Shape[] = [
		{ type: 'rect', ...box, paint: { fill: 'transparent' }, emphasis: { stroke: INK.text, lineWidth: 1.5 } }
	];
	if (row === undefined) return shapes;
	const state = filingState(row);
	const hollow = row.filed && row.status === 'provisional' && LOOKS[state].look === 'fill';
	const look = hollow ? { ...PROVISIONAL, ink: LOOKS[state].ink } : LOOKS[state];
	shapes.push(...swatchShapes({ ...look, label: '' }, x, y, width, height));
	if (state === 'late' && row.days_late !== null && width > 24 && !hollow) {
		shapes.push(
			words(x + width / 2, y + height / 2, `+${row.days_late}`, INK.onLate, {
				size: 11,
				align: 'center'
			})
		);
	}
	if (row.filed && row.wrong_form === true) {
		shapes.push({
			type: 'polygon',
			points: [
				[x + width - 9, y],
				[x + width, y],
				[x + width, y + 9]
			],
			paint: { fill: INK.text },
			silent: true
		});
	}
	return shapes;
}

/** Returns who has filed, late, not at all or in the wrong form, by agency and year, with subtotals above. */
export function filingChart({ rows, page }: FilingInput, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const years = yearsOf(ctx.years);
	const lines = filingLines(rows);
	const { shown, pages } = pageOf(lines, page, ctx);
	const names = labelsOf(
		lines.map((line) => line.agency),
		ctx
	);
	const counts = years.map((year) => filingCounts(rows, year));
	const used = SUBTOTALS.filter((state) => counts.some((c) => c[state] > 0));
	const provisional = rows.some((row) => row.filed && row.status === 'provisional');
	const swatches: Swatch[] = [
		...FILING_STATES.filter((state) => counts.some((c) => c[state] > 0)).map((state) => ({
			label: state === 'late' ? text.lateDays : text.filing[state],
			...LOOKS[state]
		})),
		...(used.includes('wrongForm')
			? [{ label: text.filing.wrongForm, look: 'sign' as const, ink: INK.text, sign: '◥' }]
			: []),
		...(provisional ? [{ label: text.filing.provisional, ...PROVISIONAL }] : [])
	];
	const keys = legend(swatches, ctx.size, 0);
	const labels = [
		...used.map((state) => ({ text: text.filing[state], ink: INK.muted })),
		...shown.map((line) => ({
			text: names.get(line.agency) as string,
			bold: line.agency === ctx.marked
		}))
	];
	const scene = (width: number): Item[] => {
		const m = matrixFor(labels, years.length, keys.height + 4, width, ctx.size);
		const subtotals = used.flatMap((state, i) =>
			years.map((_, j) => {
				const n = counts[j]![state];
				const box = cellBox(m, i, j);
				const ink = n === 0 ? INK.muted : state === 'missing' ? INK.bad : INK.text;
				return words(box.x + box.width / 2, box.y + box.height / 2, String(n), ink, {
					size: 11,
					align: 'center'
				});
			})
		);
		const rule = m.top + used.length * m.row - 1;
		return [
			decor('legend', keys.shapes),
			decor('subtotals', [
				...subtotals,
				stroke(
					[
						[0, rule],
						[m.left + years.length * m.column, rule]
					],
					INK.break
				)
			]),
			...shown.flatMap((line, i) =>
				years.map((year, j): Item => ({
					id: `filing-${line.agency}-${year}`,
					agency: line.agency,
					year,
					stop: true,
					tip: tipOf(line.agency, year, line.byYear.get(year), ctx),
					shapes: cellShapes(line.byYear.get(year), cellBox(m, used.length + i, j))
				}))
			),
			decor('frame', matrixFrame(m, labels, years.map(String), years, []))
		];
	};
	const due = rows.filter((row) => row.expected).length;
	const filed = rows.filter((row) => row.expected && row.filed).length;
	const unlisted = rows.filter((row) => filingState(row) === 'unlisted').length;
	const cellOf = (row: FilingRow | undefined): ChartCell => {
		const said = row === undefined ? text.notListed : remarksOf(row, ctx).join(' · ');
		return { text: said, value: row === undefined ? null : said };
	};
	return assemble(
		{
			id: 'filing',
			title: text.filingTitle,
			subtitle:
				lines.length === 0
					? ''
					: unlisted === rows.length
						? text.unlistedSubtitle(lines.length, unlisted)
						: text.filingSubtitle(lines.length, due, filed),
			unit: '',
			notes: [unlisted > 0 ? text.unlistedNote : null],
			scene,
			height: keys.height + 4 + MATRIX_HEAD + labels.length * matrixRow(ctx.size) + 4,
			columns: [
				{ label: text.agency, align: 'left', unit: '' },
				...years.map((year) => ({ label: String(year), align: 'left' as const, unit: '' }))
			],
			rows: lines.map((line) => [
				{ text: nameOf(line.agency, ctx), value: nameOf(line.agency, ctx) },
				...years.map((year) => cellOf(line.byYear.get(year)))
			]),
			file: [
				[text.agencyId, text.agency, text.year, text.state, text.publishedOn, text.form, text.daysLateColumn],
				...lines.flatMap((line) =>
					[...line.byYear.values()].map((row) => [
						line.agency,
						nameOf(line.agency, ctx),
						row.year,
						remarksOf(row, ctx).join(' · '),
						row.published_on,
						row.format,
						row.days_late
					])
				)
			],
			pages,
			empty: lines.length === 0 ? text.filingNone : null
		},
		ctx
	);
}
