import type { CellState } from './reports';

/** What a check says: it holds, it does not, or it cannot be told because a figure is missing. */
export type Outcome = 'pass' | 'fail' | 'not_evaluable';

export const OUTCOMES: readonly Outcome[] = ['fail', 'not_evaluable', 'pass'];

/** E: an error. W: a warning. N: a note. */
export type Severity = 'E' | 'W' | 'N';

export const SEVERITIES: readonly Severity[] = ['E', 'W', 'N'];

/** How the left side should stand to the right one; empty where the check is not a comparison of sums. */
export type Relation = '=' | '<=' | '>=' | '';

/** One figure of a check, with the report it stands in. */
export interface Operand {
	side: 'left' | 'right';
	sign: 1 | -1;
	cell: string;
	/** Null where no number is printed; `state` then says what stands there. */
	value: number | null;
	state: CellState;
	report_id: string;
	agency_id: string;
	report_year: number;
}

/** The result of one rule at one place of one report: data; its sentence stands in `text/findings.ts`. */
export interface Finding {
	rule: string;
	outcome: Outcome;
	severity: Severity;
	report_id: string;
	agency_id: string;
	report_year: number;
	/** Cells of this report that the check rests on; of a merged not-evaluable finding, those that are missing. */
	cells: readonly string[];
	relation: Relation;
	/** Of a failed check every figure on both sides; of one that cannot be told those that are missing; else empty. */
	operands: readonly Operand[];
	/** Both sides: sums, stated figures, dates or words; null where a side cannot be worked out. */
	left: number | string | null;
	right: number | string | null;
	/** What else its sentence needs; `how` chooses the sentence where a rule has several. */
	values: Readonly<Record<string, string | number>>;
	/** Why the finding does not count: the kind of reorganisation that explains it; empty where it counts. */
	muted: string;
	/** The reason a person gave for letting it stand; empty where nobody did. */
	acknowledged: string;
}

/** A person's word that a finding may stand, valid for exactly the figures it was given for. */
export interface Acknowledgement {
	/** Fingerprint of the rule, its cells and the figures in them. */
	key: string;
	rule: string;
	agency_id: string;
	report_year: number;
	reason: string;
}

/** Returns whether a finding is a failure that nothing explains and nobody has accepted. */
export function isOpen(finding: Pick<Finding, 'outcome' | 'muted' | 'acknowledged'>): boolean {
	return finding.outcome === 'fail' && finding.muted === '' && finding.acknowledged === '';
}

/** Returns how many findings fail by severity, muted and acknowledged ones left out. */
export function countOpen(
	findings: readonly Pick<Finding, 'outcome' | 'severity' | 'muted' | 'acknowledged'>[]
): Record<Severity, number> {
	const counts: Record<Severity, number> = { E: 0, W: 0, N: 0 };
	for (const finding of findings) if (isOpen(finding)) counts[finding.severity] += 1;
	return counts;
}
