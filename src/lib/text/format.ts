import type { Lang } from '../domain/lang';

const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function format(lang: Lang, digits: number | null): Intl.NumberFormat {
	const key = `${lang} ${digits}`;
	let found = formats.get(key);
	if (found === undefined) {
		found = new Intl.NumberFormat(LOCALE[lang], {
			minimumFractionDigits: digits ?? 0,
			maximumFractionDigits: digits ?? 6
		});
		formats.set(key, found);
	}
	return found;
}

/** What stands where there is no figure. */
export const NO_FIGURE = '—';

/** Returns a figure with grouped thousands, `digits` decimals (null = as many as it has, up to six); `—` for null. */
export function formatFigure(value: number | null, lang: Lang, digits: number | null = 0): string {
	return value === null ? NO_FIGURE : format(lang, digits).format(value);
}

/** Returns a fraction as a percentage with `digits` decimals, such as `30.8%`; `—` for null. */
export function formatShare(value: number | null, lang: Lang, digits = 1): string {
	return value === null ? NO_FIGURE : `${format(lang, digits).format(value * 100)}%`;
}

/** Returns a metric's value as it is printed: rates (unit `%`) as percentages, everything else as figures. */
export function formatMetric(
	value: number | null,
	metric: { unit: string; digits: number | null },
	lang: Lang
): string {
	return metric.unit === '%'
		? formatShare(value, lang, metric.digits ?? 1)
		: formatFigure(value, lang, metric.digits);
}

/** Returns a large count in short: `3.2 万`, `1.4 亿`, or `32k`, `1.4m` in English; below 10,000 in full. */
export function formatShort(value: number | null, lang: Lang): string {
	if (value === null) return NO_FIGURE;
	const size = Math.abs(value);
	if (size < 10_000) return format(lang, Number.isInteger(value) ? 0 : 1).format(value);
	const [divisor, suffix] =
		lang === 'zh'
			? size < 1e8
				? [1e4, ' 万']
				: [1e8, ' 亿']
			: size < 1e6
				? [1e3, 'k']
				: size < 1e9
					? [1e6, 'm']
					: [1e9, 'bn'];
	return `${new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 1 }).format(value / (divisor as number))}${suffix}`;
}

/** Returns an ISO date as people write it, `2021年1月25日` or `25 January 2021`; the text itself where it is no date. */
export function formatDate(iso: string, lang: Lang): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (match === null) return iso;
	const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
	return new Intl.DateTimeFormat(LOCALE[lang], {
		year: 'numeric',
		month: 'long',
		day: 'numeric',
		timeZone: 'UTC'
	}).format(date);
}
