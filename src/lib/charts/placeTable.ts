import { AGENCY_CHART_TEXT } from '../text/agencyCharts';
import { chartText } from '../text/charts';
import { formatFigure, formatMetric } from '../text/format';
import { unitText } from '../text/units';
import type { ChartCell, ChartColumn, ChartContext } from './chart';
import { nameOf } from './names';
import { metricName } from './placeName';
import type { PlaceRow } from './placeRow';
import { figureText, valueInUnit } from './sample';

/** Returns the rank of a figure in words, or why it has none. */
export function rankText(row: PlaceRow, { lang }: Pick<ChartContext, 'lang'>): string {
	const text = AGENCY_CHART_TEXT[lang];
	if (row.place !== null) {
		return text.rank(formatFigure(row.place.rank, lang), formatFigure(row.place.n, lang), row.highFirst);
	}
	if (row.standing === 'small' || row.standing === 'few') return text.small;
	return row.standing === 'full' ? text.few : '';
}

/** Returns the interval of a share as `20.5%–41.5%`, or the empty string. */
export function intervalText({ metric, interval }: PlaceRow, { lang }: Pick<ChartContext, 'lang'>): string {
	return interval === null
		? ''
		: `${formatMetric(interval.low, metric, lang)}–${formatMetric(interval.high, metric, lang)}`;
}

/** Returns the middle half of the kind as `12–40`, or the empty string. */
export function middleText({ metric, quartiles }: PlaceRow, { lang }: Pick<ChartContext, 'lang'>): string {
	return quartiles === null
		? ''
		: `${formatMetric(quartiles.q1, metric, lang)}–${formatMetric(quartiles.q3, metric, lang)}`;
}

/** Returns the metrics of one agency with interval, quartiles and rank as a table, and as the rows of a file. */
export function placeTable(rows: readonly PlaceRow[], agency: string, year: number, ctx: ChartContext) {
	const { lang } = ctx;
	const [text, charts] = [AGENCY_CHART_TEXT[lang], chartText(lang)];
	const words = text.columns;
	const left = (label: string): ChartColumn => ({ label, align: 'left', unit: '' });
	const right = (label: string): ChartColumn => ({ label, align: 'right', unit: '' });
	const cell = (shown: string): ChartCell => ({ text: shown, value: shown === '' ? null : shown });
	const table = rows.map((row): ChartCell[] => {
		const { metric, quartiles, ranked, of } = row;
		const median = quartiles?.median ?? null;
		return [
			cell(metricName(metric, lang)),
			{ text: figureText(metric, row.own, ctx), value: valueInUnit(metric, row.own.value) },
			cell(intervalText(row, ctx)),
			{ text: median === null ? '' : formatMetric(median, metric, lang), value: valueInUnit(metric, median) },
			cell(middleText(row, ctx)),
			cell(rankText(row, ctx)),
			cell(text.compared(ranked.length, of))
		];
	});
	const file = rows.map((row) => {
		const { metric, own, interval, quartiles, place } = row;
		const figure = (value: number | null | undefined) => valueInUnit(metric, value ?? null);
		return [
			agency,
			nameOf(agency, ctx),
			year,
			metric.label[lang],
			unitText(metric.unit, lang),
			figure(own.value),
			metric.denominator === null ? null : own.numerator,
			own.denominator,
			figure(interval?.low),
			figure(interval?.high),
			charts.standing[row.standing],
			figure(quartiles?.q1),
			figure(quartiles?.median),
			figure(quartiles?.q3),
			place?.rank ?? null,
			row.highFirst ? text.highFirst : text.lowFirst,
			row.ranked.length
		];
	});
	const header = [
		...[charts.agencyId, charts.agency, charts.year, charts.metric, charts.unit, charts.value],
		...[charts.numerator, charts.denominator, words.low, words.high, charts.state],
		...[words.q1, words.median, words.q3, words.rank, words.order, words.n]
	];
	return {
		columns: [
			left(charts.metric),
			right(charts.value),
			right(words.range),
			right(words.median),
			right(words.middle),
			right(words.rank),
			right(words.n)
		],
		rows: table,
		file: [header, ...file]
	};
}
