import { chartText } from '../text/charts';
import type { Chart, ChartCell, ChartColumn, ChartContext, Pages } from './chart';
import { optionOf } from './option';
import type { Item } from './scene';
import { tipText } from './tip';

export interface Parts {
	id: string;
	title: string;
	subtitle: string;
	unit: string;
	notes: readonly (string | null)[];
	scene: (width: number) => Item[];
	height: number;
	columns: ChartColumn[];
	rows: ChartCell[][];
	/** Rows of the CSV with their header; the table itself where there is none. */
	file?: (string | number | null)[][];
	pages?: Pages | null;
	empty?: string | null;
}

/** Widths a drawing is laid out for where none is known yet. */
export const USUAL_WIDTH = { phone: 340, wide: 720 };

/** What a file says in every row, so that it still says so when its rows are sorted, cut or pasted elsewhere. */
function withOrigin(file: (string | number | null)[][], origin: readonly [string, string | null][]) {
	const said = origin.filter(([, value]) => value !== null);
	return file.map((row, i) => [...row, ...said.map(([name, value]) => (i === 0 ? name : value))]);
}

/** Returns the chart made of its parts: source and fiction label added, option and keyboard stops derived. */
export function assemble(parts: Parts, ctx: ChartContext): Chart {
	const text = chartText(ctx.lang);
	const fictional = ctx.fictional ? text.fictional : null;
	const empty = parts.empty ?? null;
	const scene = empty === null ? parts.scene : () => [];
	const items = scene(USUAL_WIDTH[ctx.size]);
	const plain = [
		parts.columns.map((c) => (c.unit === '' ? c.label : `${c.label} (${c.unit})`)),
		...parts.rows.map((row) => row.map((cell) => cell.value ?? cell.text))
	];
	return {
		id: parts.id,
		lang: ctx.lang,
		title: parts.title,
		subtitle: parts.subtitle,
		unit: parts.unit,
		source: ctx.source,
		fictional,
		notes: [...new Set(parts.notes.filter((note) => note !== null))],
		scene,
		option: optionOf(scene, items),
		height: parts.height,
		table: {
			caption: parts.title,
			columns: parts.columns,
			rows: parts.rows,
			file: withOrigin(parts.file ?? plain, [
				[text.chart, parts.title],
				[text.source, ctx.source],
				[text.nature, fictional]
			])
		},
		marks: items
			.filter((item) => item.stop && item.tip !== null)
			.map(({ id, agency, year, tip }) => ({ id, agency, year, text: tipText(tip!, ctx.lang) })),
		pages: parts.pages ?? null,
		empty
	};
}
