import type { Lang } from '../../domain/lang';
import type { CsvCell } from '../../export/csv';
import { AGENCY_CHART_TEXT } from '../../text/agencyCharts';
import { chartText } from '../../text/charts';
import { unitText } from '../../text/units';
import type { Changes } from './changes';
import { describeChange } from './changeWords';

/** Returns the changes of a year as the rows of a file, two rows a change: the year and the one before. */
export function changeFile({ year, found }: Changes, lang: Lang, fictional: boolean): CsvCell[][] {
	const charts = chartText(lang);
	const words = AGENCY_CHART_TEXT[lang].columns;
	const header = [
		charts.metric,
		charts.unit,
		charts.year,
		charts.numerator,
		charts.denominator,
		words.low,
		words.high,
		'p'
	];
	const rows = found.flatMap((change): CsvCell[][] => {
		const { metric, now, before, share, p } = change;
		const head = [metric.label[lang], unitText(metric.unit, lang)];
		const interval = share?.difference.interval;
		return [
			[
				...head,
				year,
				now,
				share?.now ?? null,
				interval?.low ?? null,
				interval?.high ?? null,
				p,
				describeChange(change, lang)
			],
			[...head, year - 1, before, share?.before ?? null, null, null, null, '']
		];
	});
	const label = fictional ? [charts.fictional] : [];
	return [
		[...header, charts.status, ...(fictional ? [charts.nature] : [])],
		...rows.map((row) => [...row, ...label])
	];
}
