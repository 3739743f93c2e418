import type { EChartsOption } from 'echarts';
import type { Lang } from '../domain/lang';
import type { AgencyRow } from '../query/rows';
import type { Item } from './scene';

/** `phone` leaves little room for names and figures, `wide` starts at about 600 px. */
export type SizeClass = 'phone' | 'wide';

/** Everything a chart depends on besides its rows. */
export interface ChartContext {
	lang: Lang;
	size: SizeClass;
	/** Whether the figures are invented: every chart and export then says so. */
	fictional: boolean;
	agencies: ReadonlyMap<string, AgencyRow>;
	/** The agency that stands out in every chart, or null. */
	marked: string | null;
	/** Where the figures come from, in words. */
	source: string;
	/** First and last report year shown. */
	years: readonly [number, number];
}

export interface ChartColumn {
	label: string;
	align: 'left' | 'right';
	/** Unit that stands in the header, or empty. */
	unit: string;
}

/** A figure as it is read and as it is computed with; `value` is null where there is none and `text` says why. */
export interface ChartCell {
	text: string;
	value: string | number | null;
}

/** The same figures as the chart, as rows: the first column heads its row. */
export interface ChartTable {
	caption: string;
	columns: ChartColumn[];
	rows: ChartCell[][];
	/** What a CSV of the chart holds, header first: one figure a row, with numerator, denominator and state. */
	file: (string | number | null)[][];
}

/** One thing a reader can step to with the keyboard, with the sentence that is read out. */
export interface Mark {
	id: string;
	agency: string | null;
	year: number | null;
	text: string;
}

/** Which rows of a long list are drawn. */
export interface Pages {
	page: number;
	count: number;
	label: string;
}

export interface Chart {
	id: string;
	lang: Lang;
	title: string;
	/** Sample size and what is compared. */
	subtitle: string;
	unit: string;
	source: string;
	/** The label that fictional figures carry, null for real ones. */
	fictional: string | null;
	/** Breaks, small samples, caveats: each a sentence. */
	notes: string[];
	/** The drawing at a width in pixels; what stands in it is the same at every width. */
	scene: (width: number) => Item[];
	option: EChartsOption;
	/** Pixels; fixed for the given rows and size class. */
	height: number;
	table: ChartTable;
	/** In reading order. */
	marks: Mark[];
	pages: Pages | null;
	/** A sentence instead of the drawing where there is nothing to draw. */
	empty: string | null;
}
