import type { Acknowledgement, Finding } from '../domain/finding';
import { settingsOf, type Reorganisation } from '../domain/ruleSettings';
import { withAcknowledgements } from '../rules/acknowledge';
import { condense } from '../rules/condense';
import { checkDataset, type DatasetText } from '../rules/dataset';
import type { OwnDataset } from './content';

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

/** Returns the user's own data with its findings, merged as the engine keeps them. */
export function withFindings(own: OwnDataset, findings: readonly Finding[]): OwnDataset {
	return { ...own, content: { ...own.content, findings: condense(findings) } };
}
