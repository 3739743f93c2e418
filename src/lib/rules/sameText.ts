import { hashText } from '../domain/fingerprint';
import type { Finding } from '../domain/finding';
import type { RuleSettings } from '../domain/ruleSettings';
import { found } from './compare';
import { alike, characterPairs, LEAST_PAIRS, likeness } from './likeness';
import type { Sheet } from './sheet';

/** Sections of a report that are compared with those of others. */
export const COMPARED_SECTIONS = ['overview', 'problems'] as const;

export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

/** A report beside the sections by which it is compared; empty where one is not at hand. */
export interface Compared {
	sheet: Sheet;
	texts: Readonly<Record<ComparedSection, string>>;
}

interface Twin {
	other: Sheet;
	likeness: number;
	how: 'last-year' | 'sibling';
	section: ComparedSection;
}

/** Returns the nearest twin of each report by one section, by its place in the list. */
function twinsBy(section: ComparedSection, list: readonly Compared[], threshold: number) {
	const pairs = list.map(({ texts }) => characterPairs(texts[section]));
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
		if (score >= threshold)
			keep(i, { other: (list[before] as Compared).sheet, likeness: score, how: 'last-year', section });
	});
	for (const members of years.values()) {
		const sets = members.map((i) => pairs[i] as Set<string>);
		for (const match of alike(sets, threshold)) {
			const [a, b] = [members[match.a], members[match.b]] as [number, number];
			const [one, other] = [list[a], list[b]] as [Compared, Compared];
			if (one.sheet.report.agency_id === other.sheet.report.agency_id) continue;
			keep(b, { other: one.sheet, likeness: match.likeness, how: 'sibling', section });
		}
	}
	return { twins, told: pairs.map((set) => set.size >= LEAST_PAIRS) };
}

function twinFinding({ sheet, texts }: Compared, twin: Twin): Finding {
	const { agency_id, report_year } = twin.other.report;
	const values = {
		how: twin.how,
		section: twin.section,
		likeness: twin.likeness,
		other: agency_id,
		name: twin.other.agency?.name_zh ?? agency_id,
		year: report_year,
		text: hashText(texts[twin.section])
	};
	return found('Y-SAME', sheet, 'fail', {
		left: twin.likeness,
		right: `${agency_id} ${report_year}`,
		values
	});
}

/**
 * Returns the findings of Y-SAME: a report whose section one or five is that of the agency's report a year before, or
 * of another agency's report of the same year. Who copied whom is not known: a pair is one finding a section, at the
 * report listed later.
 */
export function checkSameText(list: readonly Compared[], settings: RuleSettings): Finding[] {
	const sections = COMPARED_SECTIONS.map((section) => twinsBy(section, list, settings.sameText));
	return list.flatMap((compared, i) => {
		const { sheet } = compared;
		const twins = sections.flatMap(({ twins }) => twins.get(i) ?? []);
		if (twins.length > 0) return twins.map((twin) => twinFinding(compared, twin));
		if (sections.some(({ told }) => told[i] === true)) return [found('Y-SAME', sheet, 'pass')];
		return [found('Y-SAME', sheet, 'not_evaluable', { values: { how: 'text' } })];
	});
}
