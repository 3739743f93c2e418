import { AGENCY_KINDS } from './agencies';
import type { DatasetCard, DatasetContent, DatasetManifest } from './dataset';
import { figureRows, filingFacts } from './figures';
import { fingerprintContent } from './fingerprint';
import { METRICS } from './metrics';
import type { Metric, Term } from './metricTerms';

function known(terms: readonly Term[], has: (code: string) => boolean): boolean {
	return terms.every((t) => t.any.some((codes) => codes.every(has)));
}

function metricsWithValues(content: DatasetContent, card: DatasetCard): string[] {
	const rows = figureRows(content);
	const filings = card.roster ? filingFacts(content, card) : [];
	const filingHas: Record<string, boolean> = {
		f_expected: filings.length > 0,
		f_filed: filings.length > 0,
		f_dated: filings.length > 0,
		f_late: filings.some((f) => f.days_late !== null),
		f_days_late: filings.some((f) => f.days_late !== null),
		f_wrong_form: filings.some((f) => f.wrong_form !== null)
	};
	const present = (metric: Metric) => {
		const terms = [...metric.numerator, ...(metric.denominator ?? [])];
		if (metric.base === 'filing') return known(terms, (code) => filingHas[code] === true);
		return rows.some((row) => known(terms, (code) => code in row.cells));
	};
	return METRICS.filter(present).map((m) => m.code);
}

/** Returns the manifest of a dataset: its card with years, counts, fingerprint and the file it is served from. */
export function manifestOf(
	content: DatasetContent,
	card: DatasetCard,
	file: { file: string; bytes: number; sha256: string } = { file: '', bytes: 0, sha256: '' }
): DatasetManifest {
	const years = content.reports.map((r) => r.report_year);
	const kinds = new Map(content.agencies.map((a) => [a.agency_id, a.kind]));
	const used = new Set(content.reports.map((r) => kinds.get(r.agency_id)));
	return {
		...card,
		...file,
		fingerprint: fingerprintContent(content),
		years: years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)],
		counts: {
			agencies: content.agencies.length,
			reports: content.reports.length,
			figures: content.reports.reduce((sum, r) => sum + Object.keys(r.cells).length, 0),
			problems: content.problems.length
		},
		kinds: AGENCY_KINDS.filter((k) => used.has(k.code)).map((k) => k.code),
		metrics: metricsWithValues(content, card)
	};
}
