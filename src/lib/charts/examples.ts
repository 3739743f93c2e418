import type { Metric } from '../domain/metricTerms';
import { metricByCode } from '../domain/metrics';
import type { Lang } from '../domain/lang';
import type { AgencyRow, SeriesRow } from '../query/rows';
import {
	EXAMPLE_NAMES,
	EXAMPLE_SOURCE,
	LONG_NAMES,
	type ExampleId,
	type ExampleName
} from '../text/chartExamples';
import type { Chart, ChartContext, SizeClass } from './chart';

/** One chart in one state: a page of the gallery and a snapshot. */
export interface Example {
	id: ExampleId;
	/** `page` turns the pages of long lists; the others take no notice. */
	chart: (ctx: ChartContext, page?: number) => Chart;
}

const agency = (name: ExampleName, id: string): AgencyRow => ({
	agency_id: id,
	name_zh: name.zh,
	name_en: name.en,
	short_zh: name.short,
	kind: name.kind,
	level: name.kind === 'bureau' ? 'city' : 'county',
	region: '',
	parent_id: '',
	reports: 7
});

const MANY = Array.from({ length: 400 }, (_, i) =>
	agency({ kind: 'zone', zh: `${i + 1}`, short: `${i + 1}`, en: `${i + 1}` }, `m${i}`)
);

/** The 72 agencies of the examples, those with long names, and 400 without a story. */
export const EXAMPLE_AGENCIES: ReadonlyMap<string, AgencyRow> = new Map(
	[
		...EXAMPLE_NAMES.map((name, i) => agency(name, `a${i}`)),
		...LONG_NAMES.map((name, i) => agency(name, `long${i}`)),
		...MANY
	].map((a) => [a.agency_id, a])
);

/** Returns ids of the first `count` example agencies of a kind, of all kinds where it is `all`. */
export function exampleIds(kind: string, count: number): string[] {
	return [...EXAMPLE_AGENCIES.values()]
		.filter((a) =>
			kind === 'all' ? a.agency_id.startsWith('a') : a.kind === kind && !a.agency_id.startsWith('long')
		)
		.slice(0, count)
		.map((a) => a.agency_id);
}

/** Returns the context examples are drawn in; some change years or the marked agency. */
export function exampleContext(lang: Lang, size: SizeClass): ChartContext {
	return {
		lang,
		size,
		fictional: true,
		agencies: EXAMPLE_AGENCIES,
		marked: null,
		source: EXAMPLE_SOURCE[lang],
		years: [2019, 2025]
	};
}

/** Returns a number from 0 up to 1 that depends on its arguments alone. */
export function dice(...seeds: number[]): number {
	let h = 2166136261;
	for (const seed of seeds) {
		h = Math.imul(h ^ (seed + 0x9e3779b9), 16777619);
		h ^= h >>> 13;
	}
	return ((Math.imul(h, 2246822519) ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Returns a metric of the catalogue; throws where there is none. */
export function exampleMetric(code: string): Metric {
	const metric = metricByCode(code);
	if (metric === null) throw new Error(`no metric ${code}`);
	return metric;
}

/** Returns a row of a series; `n` divided by `d` where there is a denominator, nothing where `n` is null. */
export function seriesRow(
	agency_id: string,
	year: number,
	n: number | null,
	rest: Partial<SeriesRow> & { d?: number } = {}
): SeriesRow {
	const { d = null, ...other } = rest;
	const value = n === null || d === 0 ? null : d === null ? n : n / d;
	return {
		agency_id,
		year,
		value,
		numerator: n,
		denominator: d,
		reported: true,
		format: year < 2021 ? '2019' : '2021',
		status: 'published',
		...other
	};
}

/** Returns series of plausible counts: each agency has its own size and slope, a few lack a report or a figure. */
export function exampleSeries(ids: readonly string[], size = 60): SeriesRow[] {
	return ids.flatMap((id, a) => {
		const base = size * (0.15 + 1.4 * dice(a, 1) ** 2);
		const slope = (dice(a, 2) - 0.35) * 0.22;
		return [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year, y) => {
			const n = Math.max(0, Math.round(base * (1 + slope * y) * (0.8 + 0.4 * dice(a, y, 3))));
			const chance = dice(a, y, 4);
			if (chance < 0.03) return seriesRow(id, year, null, { reported: false, format: '', status: '' });
			if (chance < 0.06) return seriesRow(id, year, null);
			return seriesRow(id, year, chance < 0.09 ? 0 : n, chance > 0.97 ? { status: 'provisional' } : {});
		});
	});
}

/** Returns series of plausible rates: numerators out of the counts of `exampleSeries`. */
export function exampleRates(ids: readonly string[], size = 60): SeriesRow[] {
	return exampleSeries(ids, size).map((row, i) => {
		if (row.value === null) return row;
		const share = 0.25 + 0.5 * dice(ids.indexOf(row.agency_id), 7) + 0.1 * dice(i, 8);
		const { agency_id, year, status } = row;
		return seriesRow(agency_id, year, Math.round(row.value * share), { d: row.value, status });
	});
}
