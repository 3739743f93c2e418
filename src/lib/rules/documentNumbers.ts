import type { Claim } from '../domain/claims';
import type { Finding } from '../domain/finding';
import { DOCUMENT_NUMBER, NORMATIVE_SERIES } from '../domain/rulesWords';
import { found } from './compare';
import type { Sheet } from './sheet';

interface Numbered {
	series: string;
	year: number;
	number: number;
}

function numbersIn(sentence: string): Numbered[] {
	const plain = sentence.normalize('NFKC').replace(/\s+/g, '');
	return [...plain.matchAll(DOCUMENT_NUMBER)].map(([, series = '', year, number]) => ({
		series,
		year: Number(year),
		number: Number(number)
	}));
}

/**
 * Returns the findings on numbers of normative documents: where a sentence states how many were made and lists as many
 * numbered ones, each series of the year should begin with 1 and skip none.
 */
export function checkDocumentNumbers(sheet: Sheet, claims: readonly Claim[]): Finding[] {
	const listed = claims
		.filter((c) => c.kind === 'norms_made' && c.value !== null && !c.negated && !c.share)
		.flatMap((c) => {
			const numbers = numbersIn(c.sentence);
			return numbers.length === c.value ? numbers : [];
		})
		.filter((n) => n.year === sheet.report.report_year && NORMATIVE_SERIES.test(n.series));
	const series = new Map<string, Set<number>>();
	for (const { series: name, number } of listed) {
		series.set(name, (series.get(name) ?? new Set<number>()).add(number));
	}
	return [...series].map(([name, numbers]) => {
		const last = Math.max(...numbers);
		const missing = Array.from({ length: last }, (_, i) => i + 1).filter((n) => !numbers.has(n));
		const outcome = missing.length > 0 ? 'fail' : 'pass';
		const values = { series: name, numbers: [...numbers].join(' '), missing: missing.join(' ') };
		return found('NAR-DOCNO', sheet, outcome, { left: numbers.size, right: last, values });
	});
}
