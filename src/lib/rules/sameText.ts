import { hashText } from '../domain/fingerprint';
import type { Finding } from '../domain/finding';
import type { RuleSettings } from '../domain/ruleSettings';
import { found } from './compare';
import { alike, characterPairs, LEAST_PAIRS, likeness } from './likeness';
import type { Sheet } from './sheet';

/** A report beside the text by which it is compared; empty where none is at hand. */
export interface Compared {
	sheet: Sheet;
	text: string;
}

interface Twin {
	other: Sheet;
	likeness: number;
	how: 'last-year' | 'sibling';
}

/**
 * Returns the findings of Y-SAME: a report whose text is that of the agency's report a year before, or of another
 * agency's report of the same year. Who copied whom is not known: a pair is one finding, at the report listed later.
 */
export function checkSameText(list: readonly Compared[], settings: RuleSettings): Finding[] {
	const pairs = list.map(({ text }) => characterPairs(text));
	const place = new Map(
		list.map(({ sheet }, i) => [`${sheet.report.agency_id} ${sheet.report.report_year}`, i])
	);
	const twins = new Map<number, Twin>();
	const keep = (i: number, twin: Twin) => {
		const known = twins.get(i);
		if (known === undefined || twin.likeness > known.likeness) twins.set(i, twin);
	};
	const years = new Map<number, number[]>();
	list.forEach(({ sheet }, i) => {
		const { agency_id, report_year } = sheet.report;
		years.set(report_year, [...(years.get(report_year) ?? []), i]);
		const before = place.get(`${agency_id} ${report_year - 1}`);
		if (before === undefined) return;
		const [a, b] = [pairs[i], pairs[before]] as [Set<string>, Set<string>];
		if (a.size < LEAST_PAIRS || b.size < LEAST_PAIRS) return;
		const score = likeness(a, b);
		if (score >= settings.sameText)
			keep(i, { other: (list[before] as Compared).sheet, likeness: score, how: 'last-year' });
	});
	for (const members of years.values()) {
		const matches = alike(
			members.map((i) => pairs[i] as Set<string>),
			settings.sameText
		);
		for (const match of matches) {
			const [a, b] = [members[match.a], members[match.b]] as [number, number];
			keep(b, { other: (list[a] as Compared).sheet, likeness: match.likeness, how: 'sibling' });
		}
	}
	return list.map(({ sheet, text }, i) => {
		if ((pairs[i] as Set<string>).size < LEAST_PAIRS) {
			return found('Y-SAME', sheet, 'not_evaluable', { values: { how: 'text' } });
		}
		const twin = twins.get(i);
		if (twin === undefined) return found('Y-SAME', sheet, 'pass');
		const values = {
			how: twin.how,
			likeness: twin.likeness,
			other: twin.other.report.agency_id,
			name: twin.other.agency?.name_zh ?? twin.other.report.agency_id,
			year: twin.other.report.report_year,
			text: hashText(text)
		};
		const { agency_id, report_year } = twin.other.report;
		return found('Y-SAME', sheet, 'fail', {
			left: twin.likeness,
			right: `${agency_id} ${report_year}`,
			values
		});
	});
}
