import { cellByCode } from '../../domain/cells';
import type { Acknowledgement, Finding } from '../../domain/finding';
import { ruleById } from '../../domain/ruleCatalogue';
import { mutedRules, type Reorganisation } from '../../domain/ruleSettings';
import type { Lang } from '../../domain/lang';
import { findingKey } from '../../rules/acknowledge';

/** Returns the names of the rules that a reorganisation keeps from counting, in the order findings are listed. */
export function mutedNames(kind: Reorganisation['kind'], lang: Lang): string[] {
	return mutedRules(kind).map((id) => ruleById(id)?.label[lang] ?? id);
}

/** Returns how many failures a reorganisation keeps from counting now. */
export function mutedCount(findings: readonly Finding[], change: Reorganisation): number {
	return findings.filter(
		(f) =>
			f.outcome === 'fail' &&
			f.muted === change.kind &&
			f.agency_id === change.agency_id &&
			f.report_year === change.year
	).length;
}

/** Returns the findings that acknowledgements were given for, by the acknowledgement's key; lapsed ones are not there. */
export function answered(findings: readonly Finding[]): Map<string, Finding> {
	const given = findings.filter((f) => f.outcome === 'fail' && f.acknowledged !== '');
	return new Map(given.map((f) => [findingKey(f), f]));
}

/** Returns acknowledgements newest first. */
export function newestFirst<A extends Acknowledgement & { at: string }>(given: Iterable<A>): A[] {
	return [...given].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Returns the subject of a step with the cell or rule code it may end in by name. */
export function subjectInWords(subject: string, lang: Lang): string {
	const at = subject.lastIndexOf(' ') + 1;
	const code = subject.slice(at);
	const label = cellByCode(code)?.label ?? ruleById(code)?.label;
	return label === undefined ? subject : subject.slice(0, at) + label[lang];
}
