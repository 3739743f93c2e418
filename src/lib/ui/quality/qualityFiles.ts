import { formById } from '../../domain/forms';
import type { Finding } from '../../domain/finding';
import type { Lang } from '../../domain/lang';
import { ruleById } from '../../domain/ruleCatalogue';
import type { FileTable, TableColumn } from '../../export/table';
import { findingOf, type FindingRow } from '../../query/findings';
import { itemsOf, type WorkRow } from '../../query/qualityRows';
import { describeFinding, sideText } from '../../text/findings';
import { QUALITY_TEXT } from '../../text/quality';

const words = (header: string): TableColumn => ({ header, type: 'text' });
const count = (header: string): TableColumn => ({ header, type: 'figure', digits: 0 });

/** Returns the name of a rule in words, its id where the catalogue does not have it. */
export function ruleName(id: string, lang: Lang): string {
	return ruleById(id)?.label[lang] ?? id;
}

/** Returns the rules that fail in a report, gravest first, each with how often, in words. */
export function failingRules(row: Pick<WorkRow, 'rules'>, lang: Lang): string[] {
	const text = QUALITY_TEXT[lang];
	const counts = new Map<string, number>();
	for (const [rule = '', , n] of itemsOf(row.rules)) {
		const before = counts.get(rule);
		counts.set(rule, before === undefined ? Number(n) : before + Number(n));
	}
	return [...counts].map(([rule, n]) => text.times(ruleName(rule, lang), n));
}

/** Returns in which of the three states a finding that did not pass is. */
export function stateOf(finding: Pick<Finding, 'outcome' | 'muted' | 'acknowledged'>) {
	if (finding.outcome === 'not_evaluable') return 'untold';
	return finding.muted === '' && finding.acknowledged === '' ? 'open' : 'settled';
}

/** Returns the list of reports to be sent back as a file holds it. */
export function workFile(rows: readonly WorkRow[], name: (agency: string) => string, lang: Lang): FileTable {
	const text = QUALITY_TEXT[lang];
	return {
		name: text.file.work,
		columns: [
			...[words(text.file.agencyId), words(text.agency), { header: text.year, type: 'year' as const }],
			...(['E', 'W', 'N'] as const).map((s) => count(text.severities[s])),
			...[count(text.states.settled), count(text.states.untold), words(text.workWhat)],
			...[{ header: text.file.published, type: 'date' as const }, words(text.file.form)],
			...[words(text.file.source), words(text.file.report)]
		],
		rows: rows.map((row) => [
			...[row.agency_id, name(row.agency_id), row.year, row.E, row.W, row.N, row.settled, row.untold],
			failingRules(row, lang).join(lang === 'zh' ? '、' : ', '),
			row.published_on === '' ? null : row.published_on,
			...[formById(row.format)?.label[lang] ?? row.format, row.source, row.report_id]
		]),
		frozen: 3
	};
}

/** Returns findings as a file holds them: rule, severity, state, the sentence, both sides. */
export function findingsFile(
	rows: readonly FindingRow[],
	name: (agency: string) => string,
	lang: Lang
): FileTable {
	const text = QUALITY_TEXT[lang];
	return {
		name: text.file.findings,
		columns: [
			...[words(text.file.agencyId), words(text.agency), { header: text.year, type: 'year' as const }],
			...[words(text.file.ruleId), words(text.rule), words(text.severity), words(text.state)],
			...[words(text.file.sentence), words(text.file.cells), words(text.file.left), words(text.file.right)],
			...[words(text.file.reason), words(text.file.report)]
		],
		rows: rows.map((row) => {
			const finding = findingOf(row);
			const side = (value: Finding['left']) => (value === null ? null : sideText(value, lang));
			return [
				...[row.agency_id, name(row.agency_id), row.report_year, row.rule, ruleName(row.rule, lang)],
				...[text.one[row.severity], text.states[stateOf(row)], describeFinding(finding, lang)],
				...[
					row.cells,
					side(finding.left),
					side(finding.right),
					row.acknowledged === '' ? row.muted : row.acknowledged,
					row.report_id
				]
			];
		}),
		frozen: 3
	};
}
