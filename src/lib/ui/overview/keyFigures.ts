import type { Lang } from '../../domain/lang';
import { metricByCode } from '../../domain/metrics';
import type { Metric } from '../../domain/metricTerms';
import type { KeyRow } from '../../query/rows';
import { formatFigure, formatMetric, NO_FIGURE } from '../../text/format';
import { OVERVIEW_TEXT } from '../../text/overview';
import { unitText } from '../../text/units';

const ALWAYS = [
	'items_total',
	'requests_new',
	'disclosure_rate',
	'carry_out_rate',
	'review_total',
	'lawsuit_total',
	'problems',
	'filed_rate'
];

/** Returns the metrics of the strip of key figures: the chosen one first, then those every reader asks for. */
export function keyMetrics(chosen: string, available: readonly string[]): Metric[] {
	const codes = [chosen, ...ALWAYS.filter((c) => c !== chosen && available.includes(c))].slice(0, 8);
	return codes.map(metricByCode).filter((m): m is Metric => m !== null);
}

/** One tile: every text of it, ready to be shown. */
export interface KeyTile {
	metric: string;
	label: string;
	year: string;
	value: string;
	unit: string;
	/** Numerator and denominator of a rate; empty for counts. */
	fraction: string;
	before: string;
	change: string;
	/** Whether the change is for the better (1), the worse (-1) or neither (0). */
	tone: 1 | 0 | -1;
	rests: string;
	/** Below the small-sample limit: shown grey. */
	faint: boolean;
	missing: boolean;
}

function changeText(metric: Metric, now: number, before: number, lang: Lang): { text: string; sign: number } {
	const text = OVERVIEW_TEXT[lang];
	const difference = now - before;
	if (difference === 0) return { text: text.noChange, sign: 0 };
	const plus = difference > 0 ? '+' : '−';
	const size = Math.abs(difference);
	if (metric.unit === '%') {
		return {
			text: `${plus}${formatFigure(size * 100, lang, 1)} ${text.points}`,
			sign: Math.sign(difference)
		};
	}
	const absolute = `${plus}${formatFigure(size, lang, metric.digits)}`;
	if (before === 0) return { text: absolute, sign: Math.sign(difference) };
	const share = `${plus}${formatFigure((size / Math.abs(before)) * 100, lang, 1)}%`;
	return { text: `${absolute} (${share})`, sign: Math.sign(difference) };
}

/** Returns the tile of one metric for one year beside the year before; says so where there is no figure to show. */
export function keyTile(metric: Metric, rows: readonly KeyRow[], year: number, lang: Lang): KeyTile {
	const text = OVERVIEW_TEXT[lang];
	const of = (y: number) => rows.find((r) => r.metric === metric.code && r.year === y) ?? null;
	const now = of(year);
	const before = of(year - 1);
	const small = (row: KeyRow | null, limit: 'rank' | 'show') =>
		metric.sample !== null &&
		row !== null &&
		row.denominator !== null &&
		row.denominator < metric.sample[limit];
	const shown = (row: KeyRow | null) => (row === null || small(row, 'show') ? null : row.value);
	const value = shown(now);
	const earlier = shown(before);
	const broken = metric.breaks.some((b) => b.year === year && b.join === 'cut');
	const difference =
		value === null || earlier === null || broken ? null : changeText(metric, value, earlier, lang);
	const earlierText = (row: KeyRow) => {
		const figure = formatMetric(row.value, metric, lang);
		const same = now !== null && row.reports === now.reports && row.of === now.of;
		return same ? figure : text.aside(figure, text.restsOn(row.reports, row.of));
	};
	const tone = difference === null ? 0 : ((Math.sign(difference.sign * metric.direction) + 0) as 1 | 0 | -1);
	return {
		metric: metric.code,
		label: metric.label[lang],
		year: text.yearOf(year),
		value: small(now, 'show') ? text.tooSmall : formatMetric(value, metric, lang),
		unit: metric.unit === '%' ? '' : unitText(metric.unit, lang),
		fraction:
			metric.denominator === null || now === null || now.denominator === null
				? ''
				: text.fraction(formatFigure(now.numerator, lang), formatFigure(now.denominator, lang)),
		before: earlier === null || before === null ? '' : text.lastYear(year - 1, earlierText(before)),
		change: broken ? text.broken : difference === null ? NO_FIGURE : difference.text,
		tone,
		rests: now === null ? text.notReported : text.restsOn(now.reports, now.of),
		faint: small(now, 'rank'),
		missing: value === null
	};
}
