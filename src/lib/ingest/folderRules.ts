import type { DatasetCard } from '../domain/dataset';
import type { FolderIssueCode } from '../domain/folderIssue';
import { ruleById } from '../domain/ruleCatalogue';
import { REORGANISATIONS } from '../domain/ruleSettings';
import { issueAt, type Report } from './csvTable';

/**
 * Reports what is wrong with the reorganisations and acknowledgements of a card: agencies, kinds and rules that do not
 * exist, and entries that stand there twice.
 */
export function checkRuleKeys(
	file: string,
	card: DatasetCard,
	agencies: ReadonlySet<string>,
	report: Report
): void {
	const wrong = (column: string, code: FolderIssueCode, raw: string, list?: string) =>
		report(issueAt({ file, row: null, column }, code, raw, list === undefined ? {} : { list }));
	const seen = new Set<string>();
	const once = (column: string, key: string) => {
		if (seen.has(key)) wrong(column, 'duplicate-entry', key);
		seen.add(key);
	};
	(card.reorganisations ?? []).forEach((change, i) => {
		const at = `reorganisations[${i}]`;
		if (!agencies.has(change.agency_id)) wrong(`${at}.agency_id`, 'unknown-agency', change.agency_id);
		if (!Object.hasOwn(REORGANISATIONS, change.kind)) {
			wrong(`${at}.kind`, 'not-in-list', change.kind, Object.keys(REORGANISATIONS).join(' '));
		}
		once(at, `${change.agency_id} ${change.year} ${change.kind}`);
	});
	(card.acknowledgements ?? []).forEach((given, i) => {
		const at = `acknowledgements[${i}]`;
		if (!agencies.has(given.agency_id)) wrong(`${at}.agency_id`, 'unknown-agency', given.agency_id);
		if (ruleById(given.rule) === null) wrong(`${at}.rule`, 'unknown-rule', given.rule);
		once(`${at}.key`, given.key);
	});
}
