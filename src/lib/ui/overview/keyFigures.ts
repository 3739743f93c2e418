import type { Lang } from '../../domain/lang';
import { metricByCode } from '../../domain/metrics';
import type { Metric } from '../../domain/metricTerms';
import type { ChangeRow, KeyRow } from '../../query/rows';
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
export function keyTile(
	metric: Metric,
	rows: readonly KeyRow[],
	changes: readonly ChangeRow[],
	year: number,
	lang: Lang
): KeyTile {
	const text = OVERVIEW_TEXT[lang];
	const of = (y: number) => rows.find((r) => r.metric === metric.code && r.year === y) ?? null;
	const now = of(year);
	const before = of(year - 1);
	const below = (denominator: number | null, limit: 'rank' | 'show') =>
		metric.sample !== null && denominator !== null && denominator < metric.sample[limit];
	const tooFew = now !== null && below(now.denominator, 'show');
	const value = now === null || tooFew ? null : now.value;
	const difference = changeOf(
		metric,
		changes.find((c) => c.metric === metric.code && c.year === year) ?? null,
		(denominator) => below(denominator, 'show'),
		now,
		before,
		lang
	);
	return {
		metric: metric.code,
		label: metric.label[lang],
		year: text.yearOf(year),
		value: tooFew ? text.tooSmall : formatMetric(value, metric, lang),
		unit: metric.unit === '%' ? '' : unitText(metric.unit, lang),
		fraction:
			metric.denominator === null || now === null || now.denominator === null
				? ''
				: text.fraction(formatFigure(now.numerator, lang), formatFigure(now.denominator, lang)),
		before: before === null || below(before.denominator, 'show') ? '' : beforeText(metric, now, before, lang),
		change: difference.text,
		tone: Math.sign(difference.sign * metric.direction) as 1 | 0 | -1,
		rests: now === null ? text.notReported : text.restsOn(now.reports, now.of),
		faint: now !== null && below(now.denominator, 'rank'),
		missing: value === null
	};
}

function beforeText(metric: Metric, now: KeyRow | null, before: KeyRow, lang: Lang): string {
	const text = OVERVIEW_TEXT[lang];
	if (before.value === null) return '';
	const figure = formatMetric(before.value, metric, lang);
	const same = now !== null && before.reports === now.reports && before.of === now.of;
	const words = same ? figure : text.aside(figure, text.restsOn(before.reports, before.of));
	return text.lastYear(before.year, words);
}

/** The change, over the agencies that have the figure in both years; across a cut nothing is compared. */
function changeOf(
	metric: Metric,
	change: ChangeRow | null,
	tooFew: (denominator: number | null) => boolean,
	now: KeyRow | null,
	before: KeyRow | null,
	lang: Lang
): { text: string; sign: number } {
	const text = OVERVIEW_TEXT[lang];
	const year = now?.year ?? before?.year ?? 0;
	if (metric.breaks.some((b) => b.year === year && b.join === 'cut')) return { text: text.broken, sign: 0 };
	if (change === null || change.now === null || change.before === null) return { text: NO_FIGURE, sign: 0 };
	if (tooFew(change.now_denominator) || tooFew(change.before_denominator))
		return { text: NO_FIGURE, sign: 0 };
	const difference = changeText(metric, change.now, change.before, lang);
	const whole = now?.reports === change.pairs && before?.reports === change.pairs;
	return whole
		? difference
		: { text: text.aside(difference.text, text.comparable(change.pairs)), sign: difference.sign };
}
