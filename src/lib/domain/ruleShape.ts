import type { Severity } from './finding';
import type { Label } from './forms';

export type RuleGroup = 'table' | 'text' | 'years' | 'hierarchy';

/** A rule as the methods page and the list of findings show it. */
export interface Rule {
	id: string;
	group: RuleGroup;
	label: Label;
	/** Usual severity; a single finding may be milder, which its own severity says. */
	severity: Severity;
	formula: Label;
	/** What the rule rests on. */
	basis: Label;
}

export const PRINTED: Label = { zh: '表三印明的勾稽关系', en: 'printed in table 3' };
export const STRUCTURE: Label = { zh: '表格结构', en: 'structure of the form' };
export const REASON: Label = { zh: '数字含义推断', en: 'inferred from what the figures mean' };
export const TEXT: Label = { zh: '正文与表格应当一致', en: 'text and tables must agree' };
export const JOIN: Label = { zh: '年度衔接', en: 'one year follows from the other' };

/** Returns a rule that rests on the structure of the form unless a basis is given. */
export function rule(
	id: string,
	group: RuleGroup,
	severity: Severity,
	label: Label,
	formula: Label,
	basis: Label = STRUCTURE
): Rule {
	return { id, group, label, severity, formula, basis };
}

/** Returns a pair of labels. */
export function words(zh: string, en: string): Label {
	return { zh, en };
}
