import type { ProseInput } from '../domain/claims';
import type { Acknowledgement, Finding } from '../domain/finding';
import { settingsOf, type Reorganisation } from '../domain/ruleSettings';
import { withAcknowledgements } from '../rules/acknowledge';
import { condense } from '../rules/condense';
import { checkDataset, type DatasetText } from '../rules/dataset';
import type { OwnDataset } from './content';
import type { Tables } from './ledger';

/** What a person decided about the checks of their own data. */
export interface CheckDecisions {
	reorganisations: readonly Reorganisation[];
	acknowledgements: readonly Acknowledgement[];
}

/**
 * Returns every finding on the user's own data with what was decided about them, in full detail. It takes about half
 * a millisecond a report: run it in the worker where there are many.
 */
export function ownFindings(own: OwnDataset, decided: CheckDecisions, text: DatasetText = {}): Finding[] {
	const settings = settingsOf(own.manifest, decided.reorganisations);
	return withAcknowledgements(checkDataset(own.content, settings, text), decided.acknowledgements);
}

/** Returns what a person decided about the checks, as it is kept. */
export function decisionsOf(tables: Tables): CheckDecisions {
	return {
		reorganisations: [...tables.reorganisations.values()],
		acknowledgements: [...tables.acknowledgements.values()]
	};
}

/** Returns what the documents of the kept reports said, by report id. */
export function textOf(tables: Tables): DatasetText {
	const prose = new Map<string, ProseInput>();
	const whole = new Set<string>();
	for (const [id, { document }] of tables.reports) {
		if (document === null) continue;
		if (document.prose !== null) prose.set(id, document.prose);
		if (document.whole) whole.add(id);
	}
	return { prose, whole };
}

/** The findings on the user's own data, in the two lists that are needed of them. */
export interface OwnChecked {
	/** What fails or cannot be told, in full detail, and what passes, merged by report and rule. */
	findings: Finding[];
	/** As the engine keeps them: every failure, the rest merged by report, rule and outcome. */
	kept: Finding[];
}

/** Returns the findings on the user's own data; most of all findings pass, and those are merged. */
export function checkOwn(own: OwnDataset, decided: CheckDecisions, text: DatasetText): OwnChecked {
	const all = ownFindings(own, decided, text);
	const kept = condense(all);
	const passed = kept.filter((f) => f.outcome === 'pass');
	return { findings: [...all.filter((f) => f.outcome !== 'pass'), ...passed], kept };
}

/** Returns the user's own data with its findings, merged as the engine keeps them. */
export function withFindings(own: OwnDataset, findings: readonly Finding[]): OwnDataset {
	return { ...own, content: { ...own.content, findings: condense(findings) } };
}
